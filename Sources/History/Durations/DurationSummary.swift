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
        medianMinutes = Self.quantile(0.5, of: minutes)
        p90Minutes = Self.quantile(0.9, of: minutes)
        meanMinutes = minutes.reduce(0, +) / Double(minutes.count)
        maxMinutes = longest
    }

    /// The value below which a share of ascending numbers lies, between the two nearest.
    ///
    /// Source: Hyndman & Fan 1996, definition 7, as most statistics programs have it.
    static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let position = share * Double(sorted.count - 1)
        let index = min(Int(position), sorted.count - 1)
        guard index + 1 < sorted.count else { return sorted[index] }
        return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
    }
}
