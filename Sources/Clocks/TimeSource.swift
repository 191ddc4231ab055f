package import Model

/// Where components take the time from: the calendar, and waiting.
///
/// Everything that waits or stamps takes one, so that tests move time by hand and a demo can count
/// it faster than the wall does.
package protocol TimeSource: Sendable {
    /// The moment it is now.
    func now() -> Timestamp

    /// Waits until `moment`; returns at once when it has passed.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    func sleep(until moment: Timestamp) async throws
}

extension TimeSource {
    /// Waits for `duration`.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package func sleep(for duration: Duration) async throws {
        try await sleep(until: now() + duration)
    }
}
