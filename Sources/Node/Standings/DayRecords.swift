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
    /// What is known of what the provider published; `nil` when it is not read.
    let reading: ProviderReading?

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
        let trouble = reading?.trouble(until: now) ?? []
        return (0..<max(1, count)).map { index in
            let start = first + .milliseconds(Int64(index) * Self.dayMilliseconds)
            let end = min(start + .milliseconds(Self.dayMilliseconds), max(start, now))
            return record(of: TimeRange(start: start, end: end), trouble)
        }
    }

    private func record(of day: TimeRange, _ trouble: [ProviderTrouble]) -> DayRecord {
        let told = told(day, trouble)
        if let judged = judged(day, told: told) { return judged }
        if let worst = told.first?.state {
            return DayRecord(start: day.start, worst: worst, lengths: told, source: .provider)
        }
        let isSilent = reading?.past?.covers(day) ?? false
        return DayRecord(start: day.start, worst: .unknown, source: isSilent ? .silence : .none)
    }

    /// What we judged on a day; `nil` when nothing was known all day.
    private func judged(_ day: TimeRange, told: [StateLength]) -> DayRecord? {
        var seconds: [ServiceState: Double] = [:]
        for (index, change) in changes.enumerated() where change.state != .unknown {
            let end = index + 1 < changes.count ? changes[index + 1].at : now
            guard let span = day.common(with: change.at, end) else { continue }
            let length = watched(span)
            if length > 0 { seconds[change.state, default: 0] += length }
        }
        guard let worst = seconds.keys.max(by: { $0.rank < $1.rank }) else { return nil }
        return DayRecord(
            start: day.start, worst: worst, lengths: Self.lengths(seconds),
            watchedMinutes: ServiceState.allCases.reduce(0) { $0 + (seconds[$1] ?? 0) } / 60,
            source: .own, told: told)
    }

    /// How many seconds of a span somebody watched.
    private func watched(_ span: TimeRange) -> Double {
        let lost = gaps.compactMap { span.common(with: $0.start, $0.end) }
        return span.duration.inSeconds - Self.covered(lost)
    }

    /// What the provider published of a day, each moment by the worst that was told of it.
    private func told(_ day: TimeRange, _ trouble: [ProviderTrouble]) -> [StateLength] {
        let known = trouble.compactMap { one in
            day.common(with: one.span.start, one.span.end).map { (state: one.state, span: $0) }
        }
        var seconds: [ServiceState: Double] = [:]
        var worse: [TimeRange] = []
        for state in Self.trouble {
            let before = Self.covered(worse)
            worse += known.filter { $0.state == state }.map(\.span)
            seconds[state] = Self.covered(worse) - before
        }
        return Self.lengths(seconds)
    }

    /// The states of trouble, the worst first.
    private static let trouble: [ServiceState] = [.down, .partial, .degraded]

    private static func lengths(_ seconds: [ServiceState: Double]) -> [StateLength] {
        trouble.compactMap { state in
            let length = seconds[state] ?? 0
            return length > 0 ? StateLength(state, minutes: length / 60) : nil
        }
    }

    /// The seconds that spans cover together, each moment counted once.
    private static func covered(_ spans: [TimeRange]) -> Double {
        spans.united().reduce(0) { $0 + $1.duration.inSeconds }
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
