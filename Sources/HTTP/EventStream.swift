/// The stream of events to one client: a bounded buffer between who sends and a slow reader.
///
/// A client that falls `capacity` events behind is disconnected rather than waited for; browsers
/// reconnect by themselves.
package struct EventStream: Sendable {
    let events: AsyncStream<ServerSentEvent>
    private let continuation: AsyncStream<ServerSentEvent>.Continuation

    /// A stream that holds at most `capacity` events; `onEnd` is called once when it is over.
    package init(capacity: Int = 64, onEnd: @escaping @Sendable () -> Void = {}) {
        (events, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(capacity))
        continuation.onTermination = { _ in onEnd() }
    }

    /// Sends an event; a full buffer ends the stream.
    ///
    /// - Returns: Whether the stream is still open.
    @discardableResult
    package func send(_ event: ServerSentEvent) -> Bool {
        if case .enqueued = continuation.yield(event) { return true }
        continuation.finish()
        return false
    }

    /// Ends the stream.
    package func finish() { continuation.finish() }
}
