package import Model
import Numerics

/// Incidents of one provider that look like one another: the same thing coming back.
package struct Recurrence: Hashable, Sendable, Encodable {
    /// Whose incidents they are.
    package let provider: String
    /// The components of the first.
    package let components: [String]
    /// The title of the first.
    package let title: String
    /// Their identities, by start.
    package let incidents: [String]
    /// How many there are; at least two.
    package let count: Int
    /// When the first began.
    package let first: Timestamp
    /// When the last began.
    package let last: Timestamp
    /// Half came back within so many days, from start to start.
    package let medianDaysBetween: Double
    /// The shortest time between two.
    package let shortestDaysBetween: Double
    /// The longest time between two.
    package let longestDaysBetween: Double
    /// Half lasted no longer, in minutes; `nil` when none has ended.
    package let medianMinutes: Double?

    /// Incidents by start; at least one.
    init(_ group: [PastIncident]) {
        let leader = group[0]
        provider = leader.provider
        components = leader.components
        title = leader.title
        incidents = group.map(\.id)
        count = group.count
        first = leader.start
        last = group.last?.start ?? leader.start
        let days = zip(group, group.dropFirst())
            .map { $1.start.seconds(since: $0.start) / 86_400 }.sorted()
        medianDaysBetween = days.isEmpty ? 0 : Quantile.of(0.5, in: days)
        shortestDaysBetween = days.first ?? 0
        longestDaysBetween = days.last ?? 0
        medianMinutes =
            DurationSummary(
                sorted: group.compactMap { IncidentRow($0).minutes }.sorted())?.medianMinutes
    }
}
