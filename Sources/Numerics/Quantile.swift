/// Quantiles of samples.
package enum Quantile {
    /// The median of numbers in any order; `nil` of none.
    ///
    /// - Complexity: O(*n* log *n*).
    package static func median(of values: [Double]) -> Double? {
        values.isEmpty ? nil : of(0.5, in: values.sorted())
    }

    /// The value below which a share of ascending numbers lies, between the two nearest.
    ///
    /// Source: Hyndman & Fan 1996, definition 7, as most statistics programs have it.
    ///
    /// - Parameters:
    ///   - share: Which quantile, in 0...1; 0.5 for the median.
    ///   - sorted: The sample in ascending order, of one number or more.
    /// - Returns: One of the numbers, or a value between two neighbours.
    package static func of(_ share: Double, in sorted: [Double]) -> Double {
        let position = share * Double(sorted.count - 1)
        let index = min(Int(position), sorted.count - 1)
        guard index + 1 < sorted.count else { return sorted[index] }
        return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
    }
}
