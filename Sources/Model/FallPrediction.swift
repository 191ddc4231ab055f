/// What was foretold about one service during an incident, and what then happened.
package struct FallPrediction: Hashable, Codable, Sendable {
    /// The incident it was made for.
    package let incident: Int
    /// The service that may fall.
    package let service: ServiceID
    /// When it was foretold.
    package let madeAt: Timestamp
    /// Up to when the service falls with this probability.
    package let horizon: Timestamp
    /// Probability of a fall between `madeAt` and `horizon`, in 0...1.
    package let probability: Double
    /// When it is most likely expected to fall; `nil` when not expected to.
    package let expectedAt: Timestamp?
    /// Why, in a sentence.
    package let reason: String
    /// When it was seen to fall; `nil` when it has not.
    package var fellAt: Timestamp?
    /// Whether the horizon has passed or the service has fallen, so that it can be scored.
    package var isSettled: Bool

    /// A prediction.
    package init(
        incident: Int, service: ServiceID, madeAt: Timestamp, horizon: Timestamp,
        probability: Double, expectedAt: Timestamp?, reason: String, fellAt: Timestamp? = nil,
        isSettled: Bool = false
    ) {
        self.incident = incident
        self.service = service
        self.madeAt = madeAt
        self.horizon = horizon
        self.probability = probability
        self.expectedAt = expectedAt
        self.reason = reason
        self.fellAt = fellAt
        self.isSettled = isSettled
    }

    /// Whether the service fell within the horizon.
    package var cameTrue: Bool { fellAt.map { $0 <= horizon } ?? false }
}
