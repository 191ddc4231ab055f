import Community
import Model
import StatusFeeds

/// A quarter of an hour's reports, held against what is usual.
extension ReportHistory.Bucket {
    /// How the count compares with the usual; `nil` while that is not known.
    var level: ReportLevel? {
        usual.map { usual in
            ReportLevel(
                ServiceEvidence.UserReports(count: count, usual: usual.middle, minutes: 15))
        }
    }

    /// Whether it is so far above the usual that it should catch the eye.
    var isFarAbove: Bool { level == .high || level == .extreme }
}

extension ReportHistory.Usual {
    /// The whole counts that lie in the range.
    var counts: ClosedRange<Int> {
        let low = Int(min(max(low, 0), 1e9).rounded(.up))
        return low...max(low, Int(min(max(high, 0), 1e9).rounded(.down)))
    }
}

extension ReportHistory {
    /// The quarter that tells how it is now: the last one, or the one before it while that says
    /// more, since the last has only begun.
    var current: Bucket? {
        guard let last = buckets.last else { return nil }
        guard let before = buckets.dropLast().last, before.count > last.count else { return last }
        return before
    }

    /// Reports in all the quarters.
    var total: Int { buckets.map(\.count).reduce(0, +) }

    /// The quarter with most reports, the latest of several; `nil` without reports.
    var peak: Bucket? {
        buckets.last { bucket in bucket.count > 0 && !buckets.contains { $0.count > bucket.count } }
    }

    /// The spans that were far above the usual, each from its first to the end of its last quarter.
    var farAbove: [TimeRange] {
        var spans: [TimeRange] = []
        for bucket in buckets where bucket.isFarAbove {
            let end = bucket.start + .seconds(60 * bucketMinutes)
            if let last = spans.last, last.end == bucket.start {
                spans[spans.count - 1] = TimeRange(start: last.start, end: end)
            } else {
                spans.append(TimeRange(start: bucket.start, end: end))
            }
        }
        return spans
    }
}
