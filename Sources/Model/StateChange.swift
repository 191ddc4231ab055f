/// A moment from which on a service was judged to do otherwise than before.
package struct StateChange: Hashable, Codable, Sendable {
    /// The service.
    package let service: ServiceID
    /// From when on.
    package let at: Timestamp
    /// How it does from then on.
    package let state: ServiceState
    /// The probability that something is wrong, in 0...1; `nil` when no source tells anything.
    package let probability: Double?

    /// A change.
    package init(service: ServiceID, at: Timestamp, state: ServiceState, probability: Double?) {
        self.service = service
        self.at = at
        self.state = state
        self.probability = probability
    }
}
