import Dispatch

/// A serial queue on which an actor, or a closure, may make calls that block.
///
/// An actor names it as `unownedExecutor`, so that waiting for the disk keeps no thread of the
/// concurrency pool.
package final class SQLiteQueue: SerialExecutor {
    private let queue: DispatchQueue

    /// A queue; `label` shows in a debugger.
    package init(label: String) { queue = DispatchQueue(label: label) }

    /// Does blocking work on the queue, after what was enqueued before.
    ///
    /// - Throws: What `work` throws.
    package func perform<Success: Sendable, Failure: Error>(
        _ work: @escaping @Sendable () throws(Failure) -> Success
    ) async throws(Failure) -> Success {
        let result = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: Result(catching: work)) }
        }
        return try result.get()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    package func checkIsolated() { dispatchPrecondition(condition: .onQueue(queue)) }
}
