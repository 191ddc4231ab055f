import Community
import Model

/// What users reported in the last hour, as full stretches and the one under way.
struct ReportsLastHour: Sendable {
    /// Reporters, each counted once a stretch; `nil` when no reports are taken.
    let count: Int?
    /// How many are usual in these stretches; `nil` while too little is known.
    let usual: Double?
    /// How many minutes it is about, up to now.
    let minutes: Int

    /// The stretches that began in the hour before `now`.
    init(_ history: ReportHistory, now: Timestamp) {
        let recent = history.buckets.filter { now - $0.start < .seconds(3600) && $0.start <= now }
        count = history.buckets.isEmpty ? nil : recent.reduce(0) { $0 + $1.count }
        let usuals = recent.compactMap(\.usual?.middle)
        usual =
            usuals.isEmpty || usuals.count < recent.count ? nil : usuals.reduce(0, +)
        minutes = recent.first.map { Int(now.seconds(since: $0.start) / 60) } ?? 0
    }
}
