/// How much an analysis may take; beyond, it ends with bounds.
package struct AnalysisLimits: Sendable {
    /// Which limit was hit.
    package enum Shortage: String, Hashable, Sendable { case memory, time }

    /// How much memory the diagrams may take, in bytes.
    package var memoryBytes: Int
    /// Asked every now and then; the clock is the caller's.
    package var shouldStop: @Sendable () -> Bool

    /// Limits; 2 GiB and no end of time unless told.
    package init(
        memoryBytes: Int = 2 << 30, shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.memoryBytes = memoryBytes
        self.shouldStop = shouldStop
    }
}
