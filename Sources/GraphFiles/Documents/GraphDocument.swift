package import Model

/// What files told of a dependency graph.
package struct GraphDocument: Sendable {
    /// The services with their dependencies, in the order they are first named; every dependency is
    /// on one of them.
    package let services: [Service]
    /// What was measured of calls, where the files hold spans; by caller, then callee.
    package let calls: [CallFigures]
    /// What could not be read and was left out, in the order it was found; empty unless the reader
    /// was told to keep going.
    package let problems: [GraphFileProblem]
    /// What was assumed where the files say nothing, one sentence each.
    package let notes: [String]
}

/// What spans say of the calls from one service to another.
package struct CallFigures: Hashable, Codable, Sendable {
    /// Who calls.
    package let caller: ServiceID
    /// Who is called.
    package let callee: ServiceID
    /// How many calls were seen.
    package let calls: Int
    /// Calls per second between the first and the last span of the files; `nil` when these fall
    /// together.
    package let ratePerSecond: Double?
    /// Share of calls that failed, in 0...1.
    package let errorShare: Double
    /// The median duration of a call as its caller sees it, in seconds.
    package let medianSeconds: Double
    /// The 95th percentile of the duration, in seconds, by nearest rank.
    package let p95Seconds: Double
    /// Whether every call went through a queue or topic.
    package let isAsynchronous: Bool

    /// Figures of the calls from one service to another.
    package init(
        caller: ServiceID, callee: ServiceID, calls: Int, ratePerSecond: Double?,
        errorShare: Double, medianSeconds: Double, p95Seconds: Double, isAsynchronous: Bool
    ) {
        self.caller = caller
        self.callee = callee
        self.calls = calls
        self.ratePerSecond = ratePerSecond
        self.errorShare = errorShare
        self.medianSeconds = medianSeconds
        self.p95Seconds = p95Seconds
        self.isAsynchronous = isAsynchronous
    }
}
