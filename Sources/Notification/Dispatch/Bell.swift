package import Clocks
package import Model
import Synchronization

/// Wakes the one task that waits for it; a ring that nobody waits for is kept.
package final class Bell: Sendable {
    private struct State {
        var isRung = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// A bell that has not rung.
    package init() {}

    /// Wakes who waits, or who waits next.
    package func ring() {
        let waiter = state.withLock { state in
            let waiter = state.waiter
            state.waiter = nil
            state.isRung = waiter == nil
            return waiter
        }
        waiter?.resume()
    }

    /// Waits for a ring.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    package func wait() async throws {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // The flag of cancellation is set before the handler asks for the lock, so one of
                // the two sees the other.
                let isOver = state.withLock { state in
                    if state.isRung || Task.isCancelled { return true }
                    state.waiter = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                let waiter = state.waiter
                state.waiter = nil
                return waiter
            }
            waiter?.resume()
        }
        try Task.checkCancellation()
        state.withLock { $0.isRung = false }
    }

    /// Waits for a ring, at most until `moment`.
    ///
    /// - Throws: `CancellationError` when the task is cancelled.
    package func wait(until moment: Timestamp, _ time: any TimeSource) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await time.sleep(until: moment) }
            group.addTask { try await self.wait() }
            try await group.next()
            group.cancelAll()
        }
    }
}
