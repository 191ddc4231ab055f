import Model

/// One death of the node, in scenario time.
struct NodeKill {
    /// Whether it was stopped for a while before it was killed.
    let isFrozenFirst: Bool
    /// When it stopped working: the freeze, or the kill.
    let stoppedAt: Timestamp
    /// When it was killed.
    let killedAt: Timestamp
    /// When the next process answered.
    let upAt: Timestamp
    /// The incident that was open then; `nil` when there was none.
    let incident: Int?

    var outageSeconds: Double { upAt.seconds(since: stoppedAt) }
}
