package import Model

/// What travels between the parts of a node, and later between nodes.
package enum Message: Sendable {
    /// Something was observed.
    case observation(Observation)
    /// An incident was opened or changed.
    case incident(Incident)
    /// A service has a new state or new figures; pages showing it should refresh.
    case service(ServiceID, at: Timestamp)
}

/// What happens when a subscriber's buffer is full.
package enum Overflow: Sendable {
    /// The publisher waits: nothing is lost.
    case wait
    /// The oldest message is dropped: the publisher never waits.
    case dropOldest
}

/// Carries messages from who publishes to everyone who subscribed before.
package protocol Bus: Sendable {
    /// Hands a message to every subscriber; waits while a buffer whose overflow is `wait` is full.
    func publish(_ message: Message) async

    /// A new subscription that buffers at most `capacity` messages; ends when iteration is given up.
    func subscribe(capacity: Int, overflow: Overflow) -> any AsyncSequence<Message, Never>
        & Sendable
}
