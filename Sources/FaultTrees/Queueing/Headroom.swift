package import Model

/// How much more traffic a service bears, as its own figures say.
package struct Headroom: Hashable, Sendable {
    /// How it stands with its load.
    package enum Level: String, Hashable, Sendable {
        /// Below the knee.
        case calm
        /// Beyond the knee: requests wait longer than they are worked on.
        case strained
        /// As much arrives as it can serve, or more.
        case saturated
    }

    /// Whose.
    package let service: ServiceID
    /// The queue of its workers; `nil` when only its capacity is known.
    package let queue: MultiServerQueue?
    /// Requests that arrive per second.
    package let ratePerSecond: Double
    /// Requests per second it can serve: what its workers can, or its stated capacity if less.
    package let saturationRate: Double
    /// Requests per second at the knee; `nil` when only its capacity is known.
    package let kneeRate: Double?

    /// Reads `operation`; `nil` when rate, or both workers with service time and capacity, are
    /// unknown or out of range.
    package init?(of service: Service) {
        let operation = service.operation
        guard let rate = operation.ratePerSecond, rate >= 0, rate.isFinite else { return nil }
        var queue: MultiServerQueue?
        if let workers = operation.workers, let seconds = operation.serviceSeconds {
            queue = MultiServerQueue(
                workers: workers, serviceSeconds: seconds, ratePerSecond: rate)
        }
        let stated = operation.capacityPerSecond.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        guard let most = [queue?.saturationRate, stated].compactMap({ $0 }).min() else {
            return nil
        }
        self.service = service.id
        self.queue = queue
        ratePerSecond = rate
        saturationRate = most
        kneeRate = queue.map { min($0.kneeRate, most) }
    }

    /// Share of its capacity that is in use, from 0.
    package var utilisation: Double { ratePerSecond / saturationRate }

    /// How many times the present traffic reaches the knee; `nil` when unknown or without traffic.
    package var factorToKnee: Double? {
        ratePerSecond > 0 ? kneeRate.map { $0 / ratePerSecond } : nil
    }

    /// How many times the present traffic saturates it; `nil` without traffic.
    package var factorToSaturation: Double? {
        ratePerSecond > 0 ? saturationRate / ratePerSecond : nil
    }

    /// How it stands with its load.
    package var level: Level {
        if ratePerSecond >= saturationRate { return .saturated }
        if let kneeRate, ratePerSecond > kneeRate { return .strained }
        return .calm
    }
}
