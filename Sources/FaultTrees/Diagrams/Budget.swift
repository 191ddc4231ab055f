/// What an analysis has used of its limits; shared by all its diagrams.
final class Budget {
    private let limits: AnalysisLimits
    private(set) var usedBytes = 0
    private(set) var shortage: AnalysisLimits.Shortage?

    init(_ limits: AnalysisLimits) { self.limits = limits }

    /// Asks for memory; `false` when there is not so much left.
    func take(bytes: Int) -> Bool {
        if usedBytes + bytes > limits.memoryBytes {
            shortage = shortage ?? .memory
            return false
        }
        usedBytes += bytes
        return true
    }

    /// Whether there is so much memory left that this is a small part of it.
    func hasRoom(bytes: Int) -> Bool { bytes <= (limits.memoryBytes - usedBytes) / 4 }

    /// Gives memory back.
    func give(bytes: Int) { usedBytes -= bytes }

    /// Forgets that memory ran out, once that of a failed attempt was given back.
    func forgetMemory() { if shortage == .memory { shortage = nil } }

    /// Whether to go on; asks the caller's clock.
    func mayGoOn() -> Bool {
        if shortage == nil, limits.shouldStop() { shortage = .time }
        return shortage == nil
    }
}
