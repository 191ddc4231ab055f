import Synchronization

/// The stream of events to one client: a bounded buffer between who sends and a slow reader.
///
/// A client that falls `capacity` events behind is disconnected rather than waited for; browsers
/// reconnect by themselves.
package struct EventStream: Sendable {
    let events: AsyncStream<ServerSentEvent>
    private let continuation: AsyncStream<ServerSentEvent>.Continuation
    private let end = End()

    /// A stream that holds at most `capacity` events; `onEnd` is called once when it is over,
    /// and takes no more events by then.
    package init(capacity: Int = 64, onEnd: @escaping @Sendable () -> Void = {}) {
        (events, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(capacity))
        // A cancelled stream tells of its end while it still takes events; so it is noted here.
        continuation.onTermination = { [end] _ in
            end.isReached.store(true, ordering: .releasing)
            onEnd()
        }
    }

    /// Sends an event; a full buffer ends the stream.
    ///
    /// - Returns: Whether the stream is still open.
    @discardableResult
    package func send(_ event: ServerSentEvent) -> Bool {
        if !end.isReached.load(ordering: .acquiring),
            case .enqueued = continuation.yield(event)
        {
            return true
        }
        continuation.finish()
        return false
    }

    /// Ends the stream.
    package func finish() { continuation.finish() }

    private final class End: Sendable {
        let isReached = Atomic(false)
    }
}
