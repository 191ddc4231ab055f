import Model
import Numerics
import StatusFeeds

/// What the days and incidents of a record add up to.
struct DayRecordSums {
    /// Days that this installation judged itself.
    let watchedDays: Int
    /// Days that are known by the provider's published incidents alone.
    let providerDays: Int
    /// The share of the watched time that was well, in 0...1; `nil` when no day was watched.
    let well: Double?
    /// How many incidents were seen here.
    let ownIncidents: Int
    /// How many the provider published.
    let publishedIncidents: Int
    /// Half lasted no longer, in minutes: of those seen here, else of those published.
    let medianMinutes: Double?

    init(days: [DayRecord], incidents: [Incident], status: ProviderStatus?, now: Timestamp) {
        let watched = WatchedTime(days)
        watchedDays = watched.days
        providerDays = days.count { $0.source == .provider }
        well = watched.well
        let start = days.first?.start ?? now
        let failed = incidents.filter { ($0.failedAt ?? .init(millisecondsSinceEpoch: 0)) >= start }
        ownIncidents = failed.count
        let published = (status?.incidents ?? []).filter { incident in
            incident.started.map { $0 >= start } ?? false && incident.impact != .up
                && incident.impact != .maintenance
        }
        publishedIncidents = published.count
        let lengths = failed.compactMap { incident in
            incident.resolvedAt.flatMap { end in incident.failedAt.map { end.seconds(since: $0) } }
        }
        let told = published.compactMap { incident in
            incident.resolved.flatMap { end in incident.started.map { end.seconds(since: $0) } }
        }
        medianMinutes = Quantile.median(of: (lengths.isEmpty ? told : lengths).filter { $0 > 0 })
            .map { $0 / 60 }
    }
}
