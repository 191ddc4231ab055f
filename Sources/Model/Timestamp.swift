/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Encoded as ISO 8601 text in UTC (`2026-11-24T14:33:12.000Z`).
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since the Unix epoch.
    package let millisecondsSinceEpoch: Int64

    /// A moment from milliseconds since the Unix epoch.
    package init(millisecondsSinceEpoch: Int64) {
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }

    /// A moment from seconds since the Unix epoch, rounded to the millisecond.
    package init(secondsSinceEpoch: Double) {
        self.init(millisecondsSinceEpoch: Int64((secondsSinceEpoch * 1000).rounded()))
    }

    /// Seconds since the Unix epoch.
    package var secondsSinceEpoch: Double { Double(millisecondsSinceEpoch) / 1000 }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
    }

    /// The moment `duration` later.
    package static func + (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(
            millisecondsSinceEpoch: moment.millisecondsSinceEpoch + duration.wholeMilliseconds)
    }

    /// The moment `duration` earlier.
    package static func - (moment: Timestamp, duration: Duration) -> Timestamp {
        Timestamp(
            millisecondsSinceEpoch: moment.millisecondsSinceEpoch - duration.wholeMilliseconds)
    }

    /// The time from `earlier` to `later`; negative when they are the other way round.
    package static func - (later: Timestamp, earlier: Timestamp) -> Duration {
        .milliseconds(later.millisecondsSinceEpoch - earlier.millisecondsSinceEpoch)
    }

    /// Seconds from `earlier` to this moment.
    package func seconds(since earlier: Timestamp) -> Double {
        Double(millisecondsSinceEpoch - earlier.millisecondsSinceEpoch) / 1000
    }
}

extension Duration {
    /// This duration in milliseconds, rounded towards zero.
    package var wholeMilliseconds: Int64 {
        let parts = components
        return parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    }

    /// This duration in seconds.
    package var inSeconds: Double {
        let parts = components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
