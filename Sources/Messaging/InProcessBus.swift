import Synchronization

/// A bus inside one process.
///
/// All subscribers see all messages in the same order. A publisher whose task is cancelled no
/// longer waits for a full buffer; its message is delivered nevertheless.
package final class InProcessBus: Bus {
    private struct State {
        var inboxes: [Int: Inbox] = [:]
        var nextID = 0
    }

    private let state = Mutex(State())

    /// A bus without subscribers.
    package init() {}

    package func publish(_ message: Message) async {
        let offers = state.withLock { state in
            state.inboxes.values.map { inbox in (inbox: inbox, offer: inbox.offer(message)) }
        }
        for (_, offer) in offers { offer.wake() }
        for (inbox, offer) in offers {
            if let place = offer.place { await inbox.room(for: place) }
        }
    }

    package func subscribe(
        capacity: Int, overflow: Overflow
    ) -> any AsyncSequence<Message, Never> & Sendable {
        let inbox = Inbox(capacity: capacity, overflow: overflow)
        let id = state.withLock { state in
            state.nextID += 1
            state.inboxes[state.nextID] = inbox
            return state.nextID
        }
        return Subscription(to: inbox) { [self] in
            _ = state.withLock { $0.inboxes.removeValue(forKey: id) }
        }
    }

    /// How many subscriptions there are.
    package var subscriberCount: Int { state.withLock { $0.inboxes.count } }
}
