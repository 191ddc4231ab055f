import Numerics

/// How long things lasted, in minutes.
package struct DurationSummary: Hashable, Sendable, Encodable {
    /// How many.
    package let n: Int
    /// Half lasted no longer.
    package let medianMinutes: Double
    /// The arithmetic mean; a few very long ones dominate it.
    package let meanMinutes: Double
    /// Nine of ten lasted no longer.
    package let p90Minutes: Double
    /// The longest.
    package let maxMinutes: Double

    /// A summary of durations in ascending order; `nil` when there are none.
    package init?(sorted minutes: [Double]) {
        guard let longest = minutes.last else { return nil }
        n = minutes.count
        medianMinutes = Quantile.of(0.5, in: minutes)
        p90Minutes = Quantile.of(0.9, in: minutes)
        meanMinutes = minutes.reduce(0, +) / Double(minutes.count)
        maxMinutes = longest
    }
}
