import Synchronization

/// Tells the operator when observations begin to be lost, and when they are kept again.
///
/// While the disk is full every observation fails alike; one sentence is enough until that changes.
final class LossLog: Sendable {
    private struct State {
        var reason: String?
        var count = 0
    }

    private let state = Mutex(State())
    private let log: @Sendable (String) -> Void

    init(log: @escaping @Sendable (String) -> Void) { self.log = log }

    /// Why the last observation was lost; `nil` when it was kept.
    var reason: String? { state.withLock(\.reason) }

    /// Notes that an observation was lost.
    func lost(_ reason: String) {
        let isNews = state.withLock { state in
            state.count += 1
            defer { state.reason = reason }
            return state.reason != reason
        }
        if isNews { log("Observations are being lost. \(reason)") }
    }

    /// Notes that an observation was kept.
    func kept() {
        let lost = state.withLock { state in
            defer { state = State() }
            return state.count
        }
        guard lost > 0 else { return }
        log("Observations are kept again; \(lost) \(lost == 1 ? "was" : "were") lost.")
    }
}
