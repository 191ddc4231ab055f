import Synchronization

/// The buffer of one subscriber; publishers put in, one reader takes out.
final class Inbox: Sendable {
    typealias Reader = CheckedContinuation<Message?, Never>
    typealias Writer = CheckedContinuation<Void, Never>

    /// What came of an offer: who is to be woken, and where the publisher has to wait.
    struct Offer: Sendable {
        fileprivate var reader: Reader?
        fileprivate var message: Message?
        /// The place for which the publisher has to wait; `nil` when there was room.
        fileprivate(set) var place: Int?

        /// Hands the message to the reader that waited; to be called without a lock held.
        func wake() { reader?.resume(returning: message) }
    }

    private let state: Mutex<InboxState<Message, Reader, Writer>>

    init(capacity: Int, overflow: Overflow) {
        state = Mutex(InboxState(capacity: capacity, overflow: overflow))
    }

    /// Puts a message in; the caller wakes and waits as the offer says.
    func offer(_ message: Message) -> Offer {
        switch state.withLock({ $0.arrives(message) }) {
        case .kept: Offer()
        case .given(let reader): Offer(reader: reader, message: message)
        case .crowded(let place): Offer(place: place)
        }
    }

    /// Waits until the message at `place` lies within the capacity, or nobody reads any more.
    func room(for place: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { writer in
                let waits = state.withLock { state in
                    !Task.isCancelled && state.waits(writer, at: place)
                }
                if !waits { writer.resume() }
            }
        } onCancel: {
            state.withLock { $0.writerLeaves(place) }?.resume()
        }
    }

    /// The next message; `nil` once closed, or when the task is cancelled.
    func next() async -> Message? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { reader in
                let answer = state.withLock { state in Self.ask(&state, for: reader) }
                for writer in answer.resume { writer.resume() }
                answer.waits?.resume(returning: nil)
                if let message = answer.now { reader.resume(returning: message) }
            }
        } onCancel: {
            state.withLock { $0.readerLeaves() }?.resume(returning: nil)
        }
    }

    /// Ends the subscription and lets everybody go who waits.
    func close() {
        let left = state.withLock { $0.close() }
        left.reader?.resume(returning: nil)
        for writer in left.writers { writer.resume() }
    }

    private struct Answer {
        /// What the reader gets now; `nil` when it waits.
        var now: Message??
        var resume: [Writer] = []
        /// A reader that waited before and is superseded.
        var waits: Reader?
    }

    private static func ask(
        _ state: inout InboxState<Message, Reader, Writer>, for reader: Reader
    ) -> Answer {
        guard !Task.isCancelled else { return Answer(now: .some(nil)) }
        switch state.asked() {
        case .message(let message, let writers): return Answer(now: message, resume: writers)
        case .end: return Answer(now: .some(nil))
        case .wait: return Answer(waits: state.waits(reader))
        }
    }
}
