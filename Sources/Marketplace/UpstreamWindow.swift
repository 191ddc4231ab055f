package import Model

/// How the calls of the last 30 s to one service went.
package struct UpstreamWindow: Sendable {
    private static let seconds = 30.0
    private static let enoughCalls = 5
    private var calls: [(at: Timestamp, failed: Bool)] = []

    /// No calls yet.
    package init() {}

    /// A call ended.
    ///
    /// - Complexity: O(*n*) in the calls of the last 30 s.
    package mutating func record(failed: Bool, at now: Timestamp) {
        forget(before: now)
        calls.append((now, failed))
    }

    /// Share of failed calls, in 0...1; `nil` when there were too few to tell.
    ///
    /// - Complexity: O(*n*) in the calls of the last 30 s.
    package mutating func failedShare(at now: Timestamp) -> Double? {
        forget(before: now)
        guard calls.count >= Self.enoughCalls else { return nil }
        return Double(calls.count { $0.failed }) / Double(calls.count)
    }

    private mutating func forget(before now: Timestamp) {
        let old = calls.firstIndex { now.seconds(since: $0.at) <= Self.seconds } ?? calls.count
        calls.removeFirst(old)
    }
}
