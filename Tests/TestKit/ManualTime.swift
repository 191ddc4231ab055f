import Clocks
package import Model
import Synchronization

/// Time that stands still until a test moves it.
///
/// A test starts what it tests, waits with ``sleepers(atLeast:)`` until the code sleeps, moves time
/// with ``advance(by:)``, and looks at what happened.
package final class ManualTime: TimeSource {
    private struct Sleeper {
        let identity: Int
        let wake: Timestamp
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct Watcher {
        let identity: Int
        let count: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now: Timestamp
        var sleepers: [Sleeper] = []
        var watchers: [Watcher] = []
        var identities = 0

        mutating func newIdentity() -> Int {
            identities += 1
            return identities
        }

        /// Removes and returns the watchers whose number of sleepers is reached.
        mutating func satisfiedWatchers() -> [Watcher] {
            let satisfied = watchers.filter { $0.count <= sleepers.count }
            watchers.removeAll { $0.count <= sleepers.count }
            return satisfied
        }

        /// Removes and returns the sleepers that are due, the earliest first.
        mutating func dueSleepers() -> [Sleeper] {
            let due = sleepers.filter { $0.wake <= now }
            sleepers.removeAll { $0.wake <= now }
            return due.sorted { ($0.wake, $0.identity) < ($1.wake, $1.identity) }
        }
    }

    /// Where time starts unless a test says otherwise: `2026-11-24T14:00:00Z`.
    package static let usualStart = Timestamp(millisecondsSinceEpoch: 1_795_528_800_000)

    private let state: Mutex<State>

    /// Time that stands at `start`.
    package init(at start: Timestamp = ManualTime.usualStart) {
        state = Mutex(State(now: start))
    }

    package func now() -> Timestamp { state.withLock { $0.now } }

    package func sleep(until moment: Timestamp) async throws {
        try Task.checkCancellation()
        let identity = state.withLock { $0.newIdentity() }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enrol(Sleeper(identity: identity, wake: moment, continuation: continuation))
            }
        } onCancel: {
            cancelSleeper(identity)
        }
    }
}

extension ManualTime {
    /// The moment at which the next sleeper wakes; `nil` when nobody sleeps.
    package var nextWake: Timestamp? { state.withLock { $0.sleepers.map(\.wake).min() } }

    /// How many sleep now.
    package var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Waits until at least `count` tasks sleep; returns as well when the test is cancelled.
    package func sleepers(atLeast count: Int) async {
        let identity = state.withLock { $0.newIdentity() }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                enrol(Watcher(identity: identity, count: count, continuation: continuation))
            }
        } onCancel: {
            cancelWatcher(identity)
        }
    }

    /// Moves time forward by `duration` and wakes who is due, the earliest first.
    package func advance(by duration: Duration) { advance(to: now() + duration) }

    /// Moves time forward to `moment` and wakes who is due; traps when that lies in the past.
    ///
    /// - Complexity: O(*n* log *n*) in the number of sleepers.
    package func advance(to moment: Timestamp) {
        let due = state.withLock { state in
            precondition(state.now <= moment, "time must go forward")
            state.now = moment
            return state.dueSleepers()
        }
        for sleeper in due { sleeper.continuation.resume() }
    }
}

// Cancellation sets the task's flag before the handler asks for the lock, so whoever holds the lock
// and sees no flag can enrol: the handler will find it.
extension ManualTime {
    private func enrol(_ sleeper: Sleeper) {
        let (immediate, watchers) = state.withLock { state in
            if Task.isCancelled || sleeper.wake <= state.now { return (true, [Watcher]()) }
            state.sleepers.append(sleeper)
            return (false, state.satisfiedWatchers())
        }
        for watcher in watchers { watcher.continuation.resume() }
        guard immediate else { return }
        if Task.isCancelled {
            sleeper.continuation.resume(throwing: CancellationError())
        } else {
            sleeper.continuation.resume()
        }
    }

    private func enrol(_ watcher: Watcher) {
        let immediate = state.withLock { state in
            if Task.isCancelled || watcher.count <= state.sleepers.count { return true }
            state.watchers.append(watcher)
            return false
        }
        if immediate { watcher.continuation.resume() }
    }

    private func cancelSleeper(_ identity: Int) {
        let sleeper = state.withLock { state in
            state.sleepers.firstIndex { $0.identity == identity }
                .map { state.sleepers.remove(at: $0) }
        }
        sleeper?.continuation.resume(throwing: CancellationError())
    }

    private func cancelWatcher(_ identity: Int) {
        let watcher = state.withLock { state in
            state.watchers.firstIndex { $0.identity == identity }
                .map { state.watchers.remove(at: $0) }
        }
        watcher?.continuation.resume()
    }
}
