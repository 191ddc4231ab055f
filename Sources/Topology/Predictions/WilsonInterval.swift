/// The 95 % interval of a share that was counted.
///
/// Stays within 0...1 and is honest at shares of 0 and 1, where the plain normal interval is empty.
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
package struct WilsonInterval: Hashable, Codable, Sendable {
    /// The lower end, in 0...1.
    package let low: Double
    /// The upper end, in 0...1.
    package let high: Double

    /// The interval for so many successes in so many trials; 0...1 without trials.
    package init(successes: Int, trials: Int) {
        guard trials > 0 else {
            (low, high) = (0, 1)
            return
        }
        let z = 1.959963984540054
        let n = Double(trials)
        let share = Double(min(max(0, successes), trials)) / n
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half =
            z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        low = share == 0 ? 0 : max(0, middle - half)
        high = share == 1 ? 1 : min(1, middle + half)
    }

    /// Whether a share lies in the interval.
    package func contains(_ share: Double) -> Bool { low <= share && share <= high }
}
