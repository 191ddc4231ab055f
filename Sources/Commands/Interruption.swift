import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// Turns SIGINT and SIGTERM into cancellation.
package enum Interruption {
    /// Runs `body` in a task that the first SIGINT or SIGTERM cancels and a second one ends at once.
    ///
    /// SIGPIPE is ignored from then on: a peer that is gone is an error of the write, not an end of
    /// the program.
    package static func cancelling<Result: Sendable>(
        _ body: @escaping @Sendable () async -> Result
    ) async -> Result {
        ignore(SIGPIPE)
        let signals = Signals()
        let sources = await [watch(SIGINT, signals), watch(SIGTERM, signals)]
        let task = Task { await body() }
        signals.onFirst { task.cancel() }
        let result = await task.value
        for source in sources { source.cancel() }
        return result
    }

    /// Watches for a signal; returns when one that comes now is seen.
    private static func watch(
        _ number: Int32, _ signals: Signals
    ) async -> any DispatchSourceSignal {
        ignore(number)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            if signals.arrived() > 1 { exit(128 + number) }
        }
        await withCheckedContinuation { continuation in
            source.setRegistrationHandler { continuation.resume() }
            source.resume()
        }
        return source
    }

    /// Keeps the signal from ending the process; a dispatch source still sees it.
    private static func ignore(_ number: Int32) { _ = signal(number, SIG_IGN) }
}

/// Counts signals and acts on the first, whether it came before or after the action was given.
private final class Signals: Sendable {
    private let state = Mutex<(count: Int, action: (@Sendable () -> Void)?)>((0, nil))

    func arrived() -> Int {
        let (count, action) = state.withLock { state in
            state.count += 1
            return (state.count, state.action)
        }
        if count == 1 { action?() }
        return count
    }

    func onFirst(_ action: @escaping @Sendable () -> Void) {
        let isLate = state.withLock { state in
            state.action = action
            return state.count > 0
        }
        if isLate { action() }
    }
}
