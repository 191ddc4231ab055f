package import Marketplace

/// What became of the requests of one stream; times in scenario seconds.
package struct LoadReport: Sendable {
    /// Requests sent.
    package var sent = 0
    /// Requests answered with a status below 500.
    package var answered = 0
    /// Requests answered with 5xx, or not at all.
    package var failed = 0
    /// Why requests failed: `status 503`, or the client's sentence; at most ten different reasons.
    package var reasons: [String: Int] = [:]
    /// Requests not sent because too many were under way.
    package var dropped = 0
    /// From the moment a request should have been sent to its answer.
    package var latency = DurationHistogram()
    /// The longest time a request was sent later than it should have been.
    package var greatestLateness = 0.0

    /// Nothing sent.
    package init() {}

    /// Counts a request that failed for a reason.
    mutating func fail(_ reason: String) {
        failed += 1
        guard reasons[reason] != nil || reasons.count < 10 else { return }
        reasons[reason, default: 0] += 1
    }
}
