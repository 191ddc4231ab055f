import LoadTesting
import Model

/// How many of the lab's requests failed, counted from one look at it to the next.
struct FailureCount: Sendable {
    /// Requests that came to an end since the look before.
    private(set) var ended = 0
    /// Those of them that failed.
    private(set) var failed = 0
    private var endedBefore = 0
    private var failedBefore = 0

    /// Looks once more.
    mutating func look(at load: [String: LoadReport]) {
        let failedNow = load.values.reduce(0) { $0 + $1.failed + $1.dropped }
        let endedNow = load.values.reduce(failedNow) { $0 + $1.answered }
        (ended, failed) = (endedNow - endedBefore, failedNow - failedBefore)
        (endedBefore, failedBefore) = (endedNow, failedNow)
    }
}
