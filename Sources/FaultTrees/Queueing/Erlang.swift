/// Erlang's formulas for `workers` and a load in Erlang (arrivals × service time).
///
/// Source: Erlang 1917; the recursion stays in 0...1 and so neither overflows nor cancels.
package enum Erlang {
    /// Probability that all workers are busy when nobody waits (blocked requests are lost).
    ///
    /// - Parameters:
    ///   - workers: From 0.
    ///   - load: From 0.
    /// - Returns: In 0...1.
    /// - Complexity: O(workers).
    package static func b(workers: Int, load: Double) -> Double {
        guard load > 0 else { return workers == 0 ? 1 : 0 }
        var blocked = 1.0
        for worker in stride(from: 1, through: workers, by: 1) {
            blocked = load * blocked / (Double(worker) + load * blocked)
        }
        return blocked
    }

    /// Probability that an arrival has to wait when all wait; 1 from saturation on.
    ///
    /// - Parameters:
    ///   - workers: From 0.
    ///   - load: From 0.
    /// - Returns: In 0...1.
    /// - Complexity: O(workers).
    package static func c(workers: Int, load: Double) -> Double {
        guard load < Double(workers) else { return 1 }
        let blocked = b(workers: workers, load: load)
        return blocked / (1 - load / Double(workers) * (1 - blocked))
    }
}
