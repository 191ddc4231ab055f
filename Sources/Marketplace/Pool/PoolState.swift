package import Model

/// The bookkeeping of a bounded pool: who has which connection, who waits, and for how long.
///
/// It holds no connection and reads no clock: callers pass the time and act on the answers.
/// Connections are slots numbered from 0; callers are tickets, served first come, first served.
package struct PoolState: Sendable {
    /// What a caller gets.
    package enum Answer: Equatable, Sendable {
        /// This slot, at once.
        case lend(slot: Int)
        /// A place in the queue.
        case wait
    }

    /// A slot that goes straight to the caller who waited longest.
    package struct Handover: Equatable, Sendable {
        /// The caller served.
        package let ticket: Int
        /// The slot it gets.
        package let slot: Int
    }

    private struct Loan {
        let ticket: Int
        let takenAt: Timestamp
    }

    private struct Waiter {
        let ticket: Int
        let since: Timestamp
    }

    /// Most slots there are.
    package let size: Int
    private var tickets = 0
    private var opened = 0
    private var idle: [Int] = []
    private var loans: [Int: Loan] = [:]
    private var waiting: [Waiter] = []
    private var totals = PoolFigures()
    private var countedUntil: Timestamp

    /// An empty pool of `size` slots whose counting starts at `start`; traps below one slot.
    package init(size: Int, start: Timestamp) {
        precondition(size > 0, "a pool needs room for a connection")
        self.size = size
        countedUntil = start
    }

    /// A number for the next caller.
    package mutating func newTicket() -> Int {
        tickets += 1
        return tickets
    }

    /// A caller asks for a connection: the one used last, else a new slot, else a place in the queue.
    package mutating func take(ticket: Int, at now: Timestamp) -> Answer {
        count(until: now)
        guard let slot = freeSlot() else {
            waiting.append(Waiter(ticket: ticket, since: now))
            return .wait
        }
        lend(slot, to: ticket, waited: 0, at: now)
        return .lend(slot: slot)
    }

    /// A caller gives its slot back; whoever waited longest gets it.
    ///
    /// A slot that this ticket does not have is ignored: it was given back before.
    package mutating func giveBack(slot: Int, ticket: Int, at now: Timestamp) -> Handover? {
        count(until: now)
        guard let loan = loans[slot], loan.ticket == ticket else { return nil }
        loans[slot] = nil
        totals.useSeconds += max(0, now.seconds(since: loan.takenAt))
        totals.uses += 1
        guard !waiting.isEmpty else {
            idle.append(slot)
            return nil
        }
        let next = waiting.removeFirst()
        lend(slot, to: next.ticket, waited: now.seconds(since: next.since), at: now)
        return Handover(ticket: next.ticket, slot: slot)
    }

    /// A caller has waited too long.
    ///
    /// - Returns: Whether it was still waiting; if not, it has been served.
    package mutating func timeOut(ticket: Int, at now: Timestamp) -> Bool {
        guard leaveQueue(ticket: ticket, at: now) else { return false }
        totals.timeouts += 1
        return true
    }

    /// A caller no longer wants what it waits for.
    ///
    /// - Returns: Whether it was still waiting.
    package mutating func leaveQueue(ticket: Int, at now: Timestamp) -> Bool {
        count(until: now)
        guard let place = waiting.firstIndex(where: { $0.ticket == ticket }) else { return false }
        waiting.remove(at: place)
        return true
    }

    /// The figures at `now`.
    ///
    /// - Complexity: O(*n*) in the number of loans.
    package mutating func figures(at now: Timestamp) -> PoolFigures {
        count(until: now)
        var figures = totals
        figures.used = loans.count
        figures.idle = idle.count
        figures.size = size
        figures.pending = waiting.count
        let ages = loans.values.map { now.seconds(since: $0.takenAt) }
        figures.heldLong = ages.count { $0 > 30 }
        figures.oldestSeconds = max(0, ages.max() ?? 0)
        return figures
    }

    private mutating func freeSlot() -> Int? {
        if let slot = idle.popLast() { return slot }
        guard opened < size else { return nil }
        opened += 1
        return opened - 1
    }

    private mutating func lend(_ slot: Int, to ticket: Int, waited: Double, at now: Timestamp) {
        loans[slot] = Loan(ticket: ticket, takenAt: now)
        totals.waitSeconds += max(0, waited)
        totals.waits += 1
    }

    private mutating func count(until now: Timestamp) {
        guard now > countedUntil else { return }
        totals.usedSeconds += Double(loans.count) * now.seconds(since: countedUntil)
        countedUntil = now
    }
}
