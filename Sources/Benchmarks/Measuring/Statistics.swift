extension [Double] {
    /// The value below which `share` of the others lie, in 0...1; NaN when there are none.
    ///
    /// - Complexity: O(*n* log *n*).
    func quantile(_ share: Double) -> Double {
        guard !isEmpty else { return .nan }
        return sorted()[Swift.min(count - 1, Int(Double(count) * share))]
    }

    var median: Double { quantile(0.5) }
}

extension Duration {
    var inMilliseconds: Double { self / .milliseconds(1) }
}

/// How many times a second `work`, which does `count` things, can do one; the median of five.
func rate(of count: Int, _ work: () -> Void) -> Double {
    work()
    return (0..<5).map { _ in Double(count) / (ContinuousClock().measure(work) / .seconds(1)) }
        .median
}
