/// Counts durations in buckets, as Prometheus histograms do.
package struct DurationHistogram: Sendable {
    /// Upper ends of the buckets, in seconds; one more holds all that is longer.
    package static let bounds = [
        0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30,
    ]

    /// Durations in each bucket, not cumulated.
    package private(set) var counts = Array(repeating: 0, count: bounds.count + 1)
    /// All durations, in seconds.
    package private(set) var sum = 0.0
    /// How many durations.
    package private(set) var count = 0

    /// An empty histogram.
    package init() {}

    /// Counts a duration.
    package mutating func record(seconds: Double) {
        let bucket = Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count
        counts[bucket] += 1
        sum += seconds
        count += 1
    }
}
