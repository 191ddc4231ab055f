import Synchronization

/// The stream of events to one client: a bounded buffer between who sends and a slow reader.
///
/// A client that falls `capacity` events behind is disconnected rather than waited for; browsers
/// reconnect by themselves.
package final class EventStream: Sendable {
    fileprivate struct State {
        var events: [ServerSentEvent] = []
        var isOver = false
        /// Whether the reader was told of something that it has not taken yet.
        var isTold = false
        var tell: (@Sendable () -> Void)?
    }

    private let state = Mutex(State())
    private let capacity: Int
    private let onEnd: @Sendable () -> Void

    /// A stream that holds at most `capacity` events; `onEnd` is called once when it is over,
    /// and takes no more events by then.
    package init(capacity: Int = 64, onEnd: @escaping @Sendable () -> Void = {}) {
        self.capacity = capacity
        self.onEnd = onEnd
    }

    /// Sends an event; a full buffer ends the stream.
    ///
    /// - Returns: Whether the stream is still open.
    @discardableResult
    package func send(_ event: ServerSentEvent) -> Bool {
        let (isTaken, tell) = state.withLock { state in
            guard !state.isOver, state.events.count < capacity else {
                return (false, nil as (@Sendable () -> Void)?)
            }
            state.events.append(event)
            return (true, state.telling())
        }
        tell?()
        if !isTaken { finish() }
        return isTaken
    }

    /// Ends the stream; what it holds is still sent.
    package func finish() {
        let (isFirst, tell) = state.withLock { state in
            let isFirst = !state.isOver
            state.isOver = true
            return (isFirst, isFirst ? state.telling() : nil)
        }
        tell?()
        if isFirst { onEnd() }
    }

    // MARK: The reader's side

    /// Has `tell` called when there is something to take, and again only after it was taken.
    func read(by tell: @escaping @Sendable () -> Void) {
        let isDue = state.withLock { state in
            state.tell = tell
            state.isTold = !state.events.isEmpty || state.isOver
            return state.isTold
        }
        if isDue { tell() }
    }

    /// Takes the events that wait; after them the stream may be over.
    func take() -> (events: [ServerSentEvent], isOver: Bool) {
        state.withLock { state in
            defer { state.events.removeAll() }
            state.isTold = false
            return (state.events, state.isOver)
        }
    }

    /// Ends the stream for a reader that is gone; what it holds is dropped.
    func abandon() {
        state.withLock { state in
            state.tell = nil
            state.events = []
        }
        finish()
    }
}

extension EventStream.State {
    /// Whom to tell now; `nil` when it is known already.
    fileprivate mutating func telling() -> (@Sendable () -> Void)? {
        guard !isTold, let tell else { return nil }
        isTold = true
        return tell
    }
}
