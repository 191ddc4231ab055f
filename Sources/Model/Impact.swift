/// One service that is hit, when it was expected to be and when it was seen.
package struct Impact: Hashable, Codable, Sendable {
    /// The service hit.
    package let service: ServiceID
    /// The path the failure takes, from the failing service to this one.
    package let path: [ServiceID]
    /// Share of its work lost, in 0...1.
    package let share: Double
    /// When it is expected to fall; `nil` when the failure itself is not forecast.
    package var expectedAt: Timestamp?
    /// When it was first seen failing.
    package var observedAt: Timestamp?
    /// Why then (`reads orders through a queue that bridges 2 min`).
    package let reason: String

    /// An impact.
    package init(
        service: ServiceID, path: [ServiceID], share: Double, expectedAt: Timestamp?,
        observedAt: Timestamp? = nil, reason: String
    ) {
        self.service = service
        self.path = path
        self.share = share
        self.expectedAt = expectedAt
        self.observedAt = observedAt
        self.reason = reason
    }
}
