package import Model

/// Requests of one sort that arrive at one service.
package struct LoadStream: Sendable, Equatable {
    /// What is asked for.
    package enum Route: String, Sendable, CaseIterable {
        /// A business operation.
        case work
        /// A page view.
        case browse
    }

    /// When requests arrive.
    package enum Arrivals: String, Sendable, CaseIterable {
        /// Independently of each other, as visitors do.
        case poisson
        /// At even distances.
        case even
    }

    /// The service that is asked.
    package let service: ServiceID
    /// What is asked for.
    package let route: Route
    /// Requests a second without any campaign.
    package let ratePerSecond: Double
    /// When requests arrive.
    package let arrivals: Arrivals

    /// A stream.
    package init(
        service: ServiceID, route: Route, ratePerSecond: Double, arrivals: Arrivals = .poisson
    ) {
        self.service = service
        self.route = route
        self.ratePerSecond = ratePerSecond
        self.arrivals = arrivals
    }

    /// Its name in reports (`checkout/work`).
    package var name: String { "\(service)/\(route.rawValue)" }
}
