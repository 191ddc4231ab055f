/// How long to wait before trying again: exponential, capped, with full jitter.
///
/// The wait after failure *n* is drawn evenly from 0 to min(cap, base × 2ⁿ⁻¹), so that callers that
/// failed together do not come back together. Source: Brooker 2015, "Exponential Backoff And
/// Jitter", the variant that Envoy uses as well.
public struct Backoff: Sendable, Hashable {
    /// The longest wait after the first failure.
    public let base: Duration
    /// The longest wait after any failure.
    public let cap: Duration

    /// A backoff; traps unless 0 < `base` ≤ `cap`.
    ///
    /// - Parameters:
    ///   - base: The longest wait after the first failure.
    ///   - cap: The longest wait after any failure.
    public init(base: Duration = .seconds(1), cap: Duration = .seconds(60)) {
        precondition(.zero < base && base <= cap, "a backoff needs 0 < base <= cap")
        self.base = base
        self.cap = cap
    }

    /// The longest wait after that many failures in a row.
    ///
    /// - Parameter failures: Failures so far; traps below 1.
    /// - Returns: min(cap, base × 2^(failures − 1)).
    public func ceiling(afterFailures failures: Int) -> Duration {
        precondition(failures > 0, "nothing has failed yet")
        var ceiling = base
        for _ in 1..<failures {
            ceiling *= 2
            if ceiling >= cap { return cap }
        }
        return min(ceiling, cap)
    }

    /// A wait drawn evenly between zero and the ceiling.
    ///
    /// - Parameters:
    ///   - failures: Failures so far; traps below 1.
    ///   - generator: Where the randomness comes from.
    /// - Returns: A wait of 0 to ``ceiling(afterFailures:)``.
    public func delay(
        afterFailures failures: Int, using generator: inout some RandomNumberGenerator
    ) -> Duration {
        ceiling(afterFailures: failures) * Double.random(in: 0...1, using: &generator)
    }
}
