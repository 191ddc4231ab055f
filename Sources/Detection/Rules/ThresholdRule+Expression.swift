import Language
package import Model

extension ThresholdRule {
    /// The rule as people write it, such as `pool.utilisation > 0.95 for 5m`.
    package var expression: String {
        let sign = comparison == .above ? ">" : "<"
        let held = holdSeconds > 0 ? " for \(Wording.compactDuration(holdSeconds))" : ""
        return "\(signal) \(sign) \(Wording.plain(limit))\(held)"
    }

    /// Whether a value lies beyond the limit; NaN does not.
    package func isBeyond(_ value: Double) -> Bool {
        comparison == .above ? value > limit : value < limit
    }
}
