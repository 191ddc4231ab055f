import Model
import StatusFeeds
import StatusSite

/// Makes the record of the last days from what was judged and what the provider published.
struct DayRecords {
    private static var dayMilliseconds: Int64 { 86_400_000 }

    /// The present.
    let now: Timestamp
    /// Changes of the judged state by time, led by the last one before the first day.
    let changes: [StateChange]
    /// Spans in which nobody watched.
    let gaps: [TimeRange]
    /// What the provider's last good feed tells of the past; `nil` without one.
    let published: ProviderStatus?

    /// The first moment, UTC, of the first of so many days of which `now` is in the last.
    static func start(of count: Int, until now: Timestamp) -> Timestamp {
        let moment = now.millisecondsSinceEpoch
        let rest = moment % dayMilliseconds
        let today = moment - (rest < 0 ? rest + dayMilliseconds : rest)
        return Timestamp(
            millisecondsSinceEpoch: today - Int64(max(1, count) - 1) * dayMilliseconds)
    }

    /// The days, oldest first.
    ///
    /// - Complexity: O(*n* · *m*) in days and changes.
    func days(_ count: Int) -> [DayRecord] {
        let first = Self.start(of: count, until: now)
        return (0..<max(1, count)).map { index in
            let start = first + .milliseconds(Int64(index) * Self.dayMilliseconds)
            let end = min(start + .milliseconds(Self.dayMilliseconds), max(start, now))
            let day = TimeRange(start: start, end: end)
            return judged(day) ?? told(day)
                ?? DayRecord(start: start, worst: .unknown, minutes: 0, source: .none)
        }
    }

    /// What we judged on a day; `nil` when nothing was known all day.
    private func judged(_ day: TimeRange) -> DayRecord? {
        var worst: ServiceState?
        var seconds = 0.0
        var seen = 0.0
        for (index, change) in changes.enumerated() where change.state != .unknown {
            let end = index + 1 < changes.count ? changes[index + 1].at : now
            guard let span = day.common(with: change.at, end) else { continue }
            let length = watched(span)
            guard length > 0 else { continue }
            worst = worst?.worse(change.state) ?? change.state
            seen += length
            if change.state.isTrouble { seconds += length }
        }
        return worst.map {
            DayRecord(
                start: day.start, worst: $0, minutes: seconds / 60, watchedMinutes: seen / 60,
                source: .own)
        }
    }

    /// How many seconds of a span somebody watched.
    private func watched(_ span: TimeRange) -> Double {
        let lost = gaps.compactMap { span.common(with: $0.start, $0.end) }
        return span.duration.inSeconds - Self.covered(lost)
    }

    /// What the provider published of a day; `nil` for no incident, since silence tells nothing.
    private func told(_ day: TimeRange) -> DayRecord? {
        let known = (published?.incidents ?? []).compactMap {
            incident -> (TimeRange, ServiceState)? in
            guard incident.impact.isTrouble, let start = incident.started else { return nil }
            let end = incident.resolved ?? (incident.isOpen ? now : incident.newest ?? start)
            return day.common(with: start, end).map { ($0, incident.impact) }
        }
        guard let first = known.first else { return nil }
        return DayRecord(
            start: day.start, worst: known.reduce(first.1) { $0.worse($1.1) },
            minutes: Self.covered(known.map(\.0)) / 60, source: .provider)
    }

    /// The seconds that spans cover together, each moment counted once.
    private static func covered(_ spans: [TimeRange]) -> Double {
        var total = 0.0
        var reached: Timestamp?
        for span in spans.sorted(by: { $0.start < $1.start }) {
            let start = max(span.start, reached ?? span.start)
            if span.end > start { total += span.end.seconds(since: start) }
            reached = max(span.end, reached ?? span.end)
        }
        return total
    }
}

extension TimeRange {
    /// What a span from `start` to `end` has in common with this one; `nil` for no time at all.
    fileprivate func common(with start: Timestamp, _ end: Timestamp) -> TimeRange? {
        let from = max(self.start, start)
        let to = min(self.end, end)
        return from < to ? TimeRange(start: from, end: to) : nil
    }
}
