import Catalogue
import History
import Model

/// What is on record of a service's outages: seen here, else written down by others.
struct OutageRecord: Sendable {
    /// Whose outages they are.
    enum Origin: Sendable, Hashable {
        /// Seen here.
        case own
        /// Its own, from records of others.
        case recorded
        /// Those of other services, for comparison.
        case general
    }

    let origin: Origin
    let sample: DurationSample
    /// The statistics of the one with most outages; `nil` for other services.
    let busiest: ProviderStatistics?
    /// What came back, the most frequent first.
    let recurrences: [Recurrence]

    /// How many there are.
    var count: Int { sample.ended.count + sample.open.count }

    /// The record that says most about a service; `nil` when nothing is on record at all.
    init?(of dossier: ServiceDossier) {
        let history = dossier.history
        let members = Set(
            dossier.members.map(\.service.id.rawValue) + [dossier.entry.id.rawValue])
        let name = dossier.entry.name.lowercased()
        if let own = Self(.own, history.own, { members.contains($0) }) {
            self = own
        } else if let recorded = Self(
            .recorded, history.others,
            { $0 == dossier.entry.id.rawValue || $0.lowercased() == name })
        {
            self = recorded
        } else {
            let general =
                history.otherDurations.ended.isEmpty ? history.durations : history.otherDurations
            guard !general.ended.isEmpty else { return nil }
            self.init(origin: .general, sample: general, busiest: nil, recurrences: [])
        }
    }

    private init(
        origin: Origin, sample: DurationSample, busiest: ProviderStatistics?,
        recurrences: [Recurrence]
    ) {
        self.origin = origin
        self.sample = sample
        self.busiest = busiest
        self.recurrences = recurrences
    }

    private init?(
        _ origin: Origin, _ statistics: HistoryStatistics?, _ isIts: (String) -> Bool
    ) {
        let providers = (statistics?.providers ?? []).filter {
            isIts($0.provider) && $0.group.outages > 0
        }
        guard !providers.isEmpty else { return nil }
        self.init(
            origin: origin,
            sample: DurationSample(
                ended: providers.flatMap(\.group.outageDurations.ended),
                open: providers.flatMap(\.group.outageDurations.open)),
            busiest: providers.max {
                ($0.group.outages, $1.provider) < ($1.group.outages, $0.provider)
            },
            recurrences: (statistics?.recurrences ?? []).filter { isIts($0.provider) })
    }
}
