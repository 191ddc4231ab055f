import History
import Model
import Numerics
import StatusFeeds

/// What the days and incidents of a record add up to.
struct DayRecordSums {
    /// Days that this installation judged itself.
    let watchedDays: Int
    /// Days that are known by the provider's published incidents alone.
    let providerDays: Int
    /// Days of which the provider published nothing although its list covers them.
    let silentDays: Int
    /// How long it was in each state of trouble on days judged here, the worst first.
    let lengths: [StateLength]
    /// The share of the watched time that was well, in 0...1; `nil` when no day was watched.
    let well: Double?
    /// How many incidents were seen here.
    let ownIncidents: Int
    /// How many the provider published.
    let publishedIncidents: Int
    /// How long incidents lasted that are over, in minutes, ascending: of those seen here, else of
    /// those published.
    let durations: [Double]

    /// Half lasted no longer, in minutes; `nil` where too few are over.
    var medianMinutes: Double? {
        durations.count >= FewestRecords.median ? Quantile.median(of: durations) : nil
    }

    init(
        days: [DayRecord], incidents: [Incident], published all: [ProviderIncident], now: Timestamp
    ) {
        let watched = WatchedTime(days)
        watchedDays = watched.days
        providerDays = days.count { $0.source == .provider }
        silentDays = days.count { $0.source == .silence }
        lengths = Self.total(days)
        well = watched.well
        let start = days.first?.start ?? now
        let failed = incidents.filter { ($0.failedAt ?? .init(millisecondsSinceEpoch: 0)) >= start }
        ownIncidents = failed.count
        let published = all.filter { incident in
            incident.started.map { $0 >= start } ?? false && incident.impact != .up
                && incident.impact != .maintenance
        }
        publishedIncidents = published.count
        let own = failed.compactMap { incident in
            incident.resolvedAt.flatMap { end in incident.failedAt.map { end.seconds(since: $0) } }
        }
        let told = published.compactMap { incident in
            incident.resolved.flatMap { end in incident.started.map { end.seconds(since: $0) } }
        }
        durations = (own.isEmpty ? told : own).filter { $0 > 0 }.map { $0 / 60 }.sorted()
    }

    private static func total(_ days: [DayRecord]) -> [StateLength] {
        let own = days.filter { $0.source == .own }.flatMap(\.lengths)
        return [ServiceState.down, .partial, .degraded].compactMap { state in
            let minutes = own.reduce(0) { $1.state == state ? $0 + $1.minutes : $0 }
            return minutes > 0 ? StateLength(state, minutes: minutes) : nil
        }
    }
}
