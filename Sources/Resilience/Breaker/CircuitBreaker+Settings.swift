extension CircuitBreaker {
    /// When a breaker opens, and for how long.
    ///
    /// Three rules work side by side, because a rate alone never opens at less than a call a
    /// second, and because an outage that hangs shows no failures until the calls end.
    public struct Settings: Sendable, Hashable {
        /// How far back the share of failures is counted.
        public var window: Duration = .seconds(60)
        /// Fewest calls in the window before the share counts.
        public var minimumCalls = 10
        /// The share of failed calls that opens it, in 0...1.
        public var failureShare = 0.5
        /// Failures in a row that open it, however long they took.
        public var consecutiveFailures = 5
        /// A call that is under way for longer counts as failed without waiting for its end.
        public var inFlightAge: Duration = .seconds(30)
        /// How long it stays open the first time.
        public var openTime: Duration = .seconds(5)
        /// By how much that grows each time a probe fails; at least 1.
        public var openTimeGrowth = 2.0
        /// The longest time that it stays open.
        public var openTimeCap: Duration = .seconds(300)
        /// Probes that go through at once while it is half open.
        public var probes = 1
        /// Successful probes that close it.
        public var successesToClose = 1

        /// The defaults: fit for an integration of less than one call a second.
        public init() {}

        /// How long it stays open after that many failed probes in a row.
        ///
        /// - Parameter failedProbes: Times it opened again without having closed.
        /// - Returns: min(openTimeCap, openTime × openTimeGrowth^failedProbes).
        public func openTime(afterFailedProbes failedProbes: Int) -> Duration {
            var time = min(openTime, openTimeCap)
            for _ in 0..<failedProbes where time < openTimeCap {
                time = min(time * max(1, openTimeGrowth), openTimeCap)
            }
            return time
        }
    }
}
