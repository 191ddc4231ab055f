/// The messages of one subscriber; ends when its iteration, or all of it, is given up.
///
/// There is one iteration: a second one finds the end.
struct Subscription: AsyncSequence, Sendable {
    typealias Element = Message
    typealias Failure = Never

    private let membership: Membership

    /// A subscription that calls `leave` once when it ends.
    init(to inbox: Inbox, leave: @escaping @Sendable () -> Void) {
        membership = Membership(inbox: inbox, leave: leave)
    }

    func makeAsyncIterator() -> Iterator { Iterator(Iteration(of: membership)) }

    struct Iterator: AsyncIteratorProtocol {
        private let iteration: Iteration

        fileprivate init(_ iteration: Iteration) { self.iteration = iteration }

        func next() async -> Message? { await iteration.next() }

        func next(isolation actor: isolated (any Actor)?) async -> Message? {
            await iteration.next()
        }
    }
}

/// What a subscription and its iteration share; leaves the bus when both are gone.
private final class Membership: Sendable {
    let inbox: Inbox
    private let leave: @Sendable () -> Void

    init(inbox: Inbox, leave: @escaping @Sendable () -> Void) {
        self.inbox = inbox
        self.leave = leave
    }

    deinit { end() }

    /// Leaves the bus; doing so again changes nothing.
    func end() {
        leave()
        inbox.close()
    }
}

/// One iteration; leaves the bus when it is given up, even while the subscription is kept.
private final class Iteration: Sendable {
    private let membership: Membership

    init(of membership: Membership) { self.membership = membership }

    deinit { membership.end() }

    func next() async -> Message? {
        let message = await membership.inbox.next()
        if message == nil { membership.end() }
        return message
    }
}
