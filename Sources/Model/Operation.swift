/// What is known about how a service works; every figure is optional.
package struct Operation: Hashable, Codable, Sendable {
    /// Share of time it works when everything it needs does, in 0...1.
    package let availability: Double?
    /// Mean time from a failure to the repair, in seconds, above 0.
    package let repairSeconds: Double?
    /// Requests that arrive, per second.
    package let ratePerSecond: Double?
    /// Requests it can serve, per second.
    package let capacityPerSecond: Double?
    /// Requests it serves at the same time (threads, connections, workers).
    package let workers: Int?
    /// Mean time one request holds a worker, in seconds, above 0.
    package let serviceSeconds: Double?
    /// Times a caller tries in all when a call fails, from 1.
    package let attempts: Int?
    /// Whether callers stop calling it while it fails (circuit breaker).
    package let hasBreaker: Bool?

    /// Figures of a service.
    package init(
        availability: Double? = nil, repairSeconds: Double? = nil, ratePerSecond: Double? = nil,
        capacityPerSecond: Double? = nil, workers: Int? = nil, serviceSeconds: Double? = nil,
        attempts: Int? = nil, hasBreaker: Bool? = nil
    ) {
        self.availability = availability
        self.repairSeconds = repairSeconds
        self.ratePerSecond = ratePerSecond
        self.capacityPerSecond = capacityPerSecond
        self.workers = workers
        self.serviceSeconds = serviceSeconds
        self.attempts = attempts
        self.hasBreaker = hasBreaker
    }
}
