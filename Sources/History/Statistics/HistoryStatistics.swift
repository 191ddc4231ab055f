package import Model
import Numerics

/// What the record of incidents says: how often, how long, how regular, what comes back.
///
/// The order in which incidents are given changes nothing.
package struct HistoryStatistics: Sendable {
    /// What statistics may be told.
    package struct Settings: Sendable {
        /// The time over which records were kept; `nil` to take it from each provider's records.
        package var window: ObservationWindow?
        /// How much of a service each severity takes down.
        package var weights = SeverityWeights()
        /// Where the chance begins that tests with few counts draw from.
        package var seed: UInt64 = 1
        /// Providers whose records tell times but no dates: no months, hours and weekdays.
        package var undated: Set<String> = []
        /// What counts as alike.
        package var recurrence = RecurrenceFinder.Settings()

        /// The standard settings.
        package init() {}
    }

    /// All records together; its mean time between failures is `nil`, since windows differ.
    package let all: GroupStatistics
    /// Each provider, by name.
    package let providers: [ProviderStatistics]
    /// Each component of each provider, by provider and name.
    package let components: [PartStatistics]
    /// Each cause at each provider, by provider and name; empty when causes are not told.
    package let causes: [PartStatistics]
    /// What came back, the most frequent first.
    package let recurrences: [Recurrence]

    /// The statistics of incidents.
    ///
    /// - Parameters:
    ///   - incidents: In any order; an identity that is there twice is counted twice.
    ///   - settings: The window, weights and the seed of tests with few counts.
    ///   - cause: The cause of an incident; `nil` where it is not known.
    /// - Complexity: O(*n* log *n*).
    package init(
        _ incidents: [PastIncident], settings: Settings = .init(),
        cause: (PastIncident) -> String? = { _ in nil }
    ) {
        let rows = incidents.map(IncidentRow.init)
        let groups = ProviderGroups(incidents, window: settings.window)
        let latest = groups.list.map(\.window.end.millisecondsSinceEpoch).max() ?? 0
        all = GroupStatistics(rows, window: nil, asOf: latest)
        providers = groups.list.map { group in
            Self.provider(group, group.members.map { rows[$0] }, settings)
        }
        components = Self.parts(groups, rows) { incidents[$0].components }
        causes = Self.parts(groups, rows) { index in cause(incidents[index]).map { [$0] } ?? [] }
        recurrences = RecurrenceFinder.recurrences(in: incidents, settings: settings.recurrence)
    }

    private static func provider(
        _ group: ProviderGroups.Group, _ rows: [IncidentRow], _ settings: Settings
    ) -> ProviderStatistics {
        let outages = rows.filter(\.isOutageOfSomeLength)
        let isDated = !settings.undated.contains(group.provider)
        let starts = isDated ? outages.map { Timestamp(millisecondsSinceEpoch: $0.start) } : []
        var chance = SplitMix64(seed: settings.seed)
        return ProviderStatistics(
            provider: group.provider, window: group.window,
            group: GroupStatistics(
                rows, window: group.window, asOf: group.window.end.millisecondsSinceEpoch),
            availability: settings.window == nil && outages.count < Availability.fewest
                ? nil
                : Availability(
                    outages, in: group.window, weights: settings.weights, isDated: isDated),
            season: Season(starts, in: group.window, chance: &chance),
            trend: Trend(outages, in: group.window))
    }

    private static func parts(
        _ groups: ProviderGroups, _ rows: [IncidentRow], names: (Int) -> [String]
    ) -> [PartStatistics] {
        groups.list.flatMap { group in
            var members: [String: [IncidentRow]] = [:]
            for index in group.members {
                let names = names(index)
                for name in names.count > 1 ? Array(Set(names)) : names {
                    members[name, default: []].append(rows[index])
                }
            }
            return members.sorted { $0.key < $1.key }.map { name, rows in
                PartStatistics(
                    provider: group.provider, name: name,
                    group: GroupStatistics(
                        rows, window: group.window,
                        asOf: group.window.end.millisecondsSinceEpoch))
            }
        }
    }
}

/// Which incidents are whose.
private struct ProviderGroups {
    struct Group {
        let provider: String
        let members: [Int]
        let window: ObservationWindow
    }

    /// By name.
    let list: [Group]

    init(_ incidents: [PastIncident], window: ObservationWindow?) {
        var members: [String: [Int]] = [:]
        for (index, incident) in incidents.enumerated() {
            members[incident.provider, default: []].append(index)
        }
        list = members.sorted { $0.key < $1.key }.compactMap { provider, members in
            let own = window ?? ObservationWindow(of: members.lazy.map { incidents[$0] })
            return own.map { Group(provider: provider, members: members, window: $0) }
        }
    }
}
