package import Model

/// One change that would have kept services from falling, and how many.
package struct CascadeRemedy: Hashable, Sendable {
    /// What is changed.
    package enum Change: Hashable, Sendable {
        /// A stand-in for what `caller` needs of `callee`, so that it no longer falls with it.
        case redundancy(caller: ServiceID, callee: ServiceID)
        /// A circuit breaker before a service, so that callers stop calling it while it fails.
        case breaker(ServiceID)
        /// Callers try a service once.
        case singleAttempt(ServiceID)
        /// Twice the capacity of a service.
        case doubleCapacity(ServiceID)
    }

    /// What is changed.
    package let change: Change
    /// Mean number of falls it prevents up to the horizon; negative when it does harm.
    package let prevented: Double
    /// The ends of the 95 % interval of `prevented`, from the runs played with and without it.
    package let interval: ClosedRange<Double>
    /// Mean number of falls without it, in the same runs.
    package let expectedFalls: Double

    /// Whether it helps beyond what chance explains.
    package var helps: Bool { interval.lowerBound > 0 }
}

extension CascadeRemedy.Change: CustomStringConvertible {
    /// What to do, as an order (`Give payments a stand-in for orders`).
    package var description: String {
        switch self {
        case .redundancy(let caller, let callee): "Give \(caller) a stand-in for \(callee)"
        case .breaker(let service): "Put a circuit breaker before \(service)"
        case .singleAttempt(let service): "Call \(service) without retries"
        case .doubleCapacity(let service): "Double the capacity of \(service)"
        }
    }
}
