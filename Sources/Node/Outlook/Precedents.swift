import History
import Model

/// How long outages lasted, ready to be asked for one that lasts now.
struct Precedents: Sendable {
    /// Outages to compare with, and what they are in words.
    struct Group: Sendable {
        let sample: DurationSample
        let durations: ResidualEstimator
        /// What they are, for people (`31 earlier outages of this service`).
        let words: String

        /// The outages among `records` that have ended.
        init(_ records: [PastIncident], words: String) {
            sample = DurationSample(ended: records.compactMap(\.minutes))
            durations = ResidualEstimator(sample)
            self.words = words
        }
    }

    private let general: Group
    private let byService: [ServiceID: Group]

    /// Those for services that have enough outages of their own, and those for any other.
    init(general: Group, byService: [ServiceID: Group]) {
        self.general = general
        self.byService = byService
    }

    /// The outages to compare one of a service with.
    subscript(service: ServiceID) -> Group { byService[service] ?? general }
}
