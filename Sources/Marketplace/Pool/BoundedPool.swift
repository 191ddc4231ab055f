package import Clocks
import Model
import Synchronization

/// A pool of at most so many connections, opened when first needed and kept for ever after.
package final class BoundedPool: ConnectionPool {
    private typealias Waiting = CheckedContinuation<Int, any Error>

    private struct Contents {
        var state: PoolState
        var connections: [Int: any DatabaseConnection] = [:]
        var waiting: [Int: Waiting] = [:]
        /// Answers that came before their caller began to wait.
        var early: [Int: Result<Int, any Error>] = [:]
    }

    private let contents: Mutex<Contents>
    private let acquireTimeout: Duration
    private let time: any TimeSource
    private let open: @Sendable () throws -> any DatabaseConnection

    /// A pool of `size` connections made by `open`, for which callers wait `acquireTimeout` at most.
    package init(
        size: Int, acquireTimeout: Duration, time: any TimeSource,
        open: @escaping @Sendable () throws -> any DatabaseConnection
    ) {
        contents = Mutex(Contents(state: PoolState(size: size, start: time.now())))
        self.acquireTimeout = acquireTimeout
        self.time = time
        self.open = open
    }

    package func take() async throws -> Lease {
        try Task.checkCancellation()
        let (ticket, answer) = contents.withLock { contents in
            let ticket = contents.state.newTicket()
            return (ticket, contents.state.take(ticket: ticket, at: time.now()))
        }
        switch answer {
        case .lend(let slot): return try lease(slot: slot, ticket: ticket)
        case .wait: return try lease(slot: try await slot(for: ticket), ticket: ticket)
        }
    }

    package func giveBack(_ lease: Lease) { giveBack(slot: lease.slot, ticket: lease.ticket) }

    package func figures() -> PoolFigures {
        contents.withLock { $0.state.figures(at: time.now()) }
    }

    private func slot(for ticket: Int) async throws -> Int {
        // Leaving this function cancels the expiry and waits for its end.
        async let _: Void = expire(ticket, at: time.now() + acquireTimeout)
        let slot = try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { enrol($0, for: ticket) }
        } onCancel: {
            if contents.withLock({ $0.state.leaveQueue(ticket: ticket, at: time.now()) }) {
                answer(ticket, .failure(CancellationError()))
            }
        }
        return slot
    }

    private func expire(_ ticket: Int, at deadline: Timestamp) async {
        // A cancelled wait means that the caller has its answer.
        guard (try? await time.sleep(until: deadline)) != nil else { return }
        let figures = contents.withLock { contents -> PoolFigures? in
            let now = time.now()
            let isLate = contents.state.timeOut(ticket: ticket, at: now)
            return isLate ? contents.state.figures(at: now) : nil
        }
        guard let figures else { return }
        let error = PoolError.timedOut(
            afterSeconds: acquireTimeout.inSeconds, used: figures.used, size: figures.size,
            pending: figures.pending)
        answer(ticket, .failure(error))
    }

    private func enrol(_ continuation: Waiting, for ticket: Int) {
        let answer = contents.withLock { contents -> Result<Int, any Error>? in
            if let answer = contents.early.removeValue(forKey: ticket) { return answer }
            contents.waiting[ticket] = continuation
            return nil
        }
        if let answer { continuation.resume(with: answer) }
    }

    private func answer(_ ticket: Int, _ result: Result<Int, any Error>) {
        let continuation = contents.withLock { contents -> Waiting? in
            if let waiting = contents.waiting.removeValue(forKey: ticket) { return waiting }
            contents.early[ticket] = result
            return nil
        }
        continuation?.resume(with: result)
    }

    private func giveBack(slot: Int, ticket: Int) {
        let handover = contents.withLock {
            $0.state.giveBack(slot: slot, ticket: ticket, at: time.now())
        }
        if let handover { answer(handover.ticket, .success(handover.slot)) }
    }

    private func lease(slot: Int, ticket: Int) throws -> Lease {
        if let connection = contents.withLock({ $0.connections[slot] }) {
            return Lease(connection: connection, slot: slot, ticket: ticket)
        }
        do {
            let connection = try open()
            contents.withLock { $0.connections[slot] = connection }
            return Lease(connection: connection, slot: slot, ticket: ticket)
        } catch {
            giveBack(slot: slot, ticket: ticket)
            throw PoolError.cannotOpen(reason: "\(error)")
        }
    }
}
