/// Limits how many calls run at once, so that one slow service cannot take all of a program.
///
/// A plain state machine: the caller asks before each call, follows the action, and says when the
/// call ended. A few may wait, in order; the rest is refused at once.
public struct Bulkhead: Sendable {
    /// What to do with a call.
    public enum Action: Hashable, Sendable {
        /// Make it, and say when it has ended.
        case enter
        /// Wait until ``Bulkhead/callEnds()`` returns this ticket.
        case wait(Ticket)
        /// Do not make it: as many run and wait as may.
        case refuse
    }

    /// A place in the queue.
    public struct Ticket: Hashable, Sendable {
        fileprivate let number: Int
    }

    /// Most calls at once.
    public let limit: Int
    /// Most calls that wait.
    public let queueLimit: Int
    /// Calls that run now.
    public private(set) var running = 0
    private var waiting: [Ticket] = []
    private var lastNumber = 0

    /// A bulkhead; traps when it would let nothing through.
    ///
    /// - Parameters:
    ///   - limit: Most calls at once.
    ///   - queueLimit: Most calls that wait; 0 to refuse what does not fit.
    public init(limit: Int, queueLimit: Int = 0) {
        precondition(limit > 0 && queueLimit >= 0, "a bulkhead lets at least one call through")
        self.limit = limit
        self.queueLimit = queueLimit
    }

    /// Calls that wait now.
    public var queued: Int { waiting.count }

    /// Asks whether a call may be made.
    ///
    /// - Returns: What to do.
    public mutating func callArrives() -> Action {
        if running < limit {
            running += 1
            return .enter
        }
        guard waiting.count < queueLimit else { return .refuse }
        lastNumber += 1
        waiting.append(Ticket(number: lastNumber))
        return .wait(Ticket(number: lastNumber))
    }

    /// Notes that a call has ended.
    ///
    /// - Returns: The ticket of who waits longest and may make its call now; `nil` for nobody.
    /// - Complexity: O(*n*) in the number that wait.
    public mutating func callEnds() -> Ticket? {
        precondition(running > 0, "a call ended that never entered")
        guard !waiting.isEmpty else {
            running -= 1
            return nil
        }
        return waiting.removeFirst()
    }

    /// Notes that somebody does not want to wait any longer.
    ///
    /// - Parameter ticket: Its place in the queue.
    /// - Returns: Whether it still waited; when not, its call has been let in and must be ended.
    /// - Complexity: O(*n*) in the number that wait.
    public mutating func stopWaiting(_ ticket: Ticket) -> Bool {
        guard let index = waiting.firstIndex(of: ticket) else { return false }
        waiting.remove(at: index)
        return true
    }
}
