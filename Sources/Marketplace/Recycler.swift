/// Gives connections back when an operation is done with them; rewritten in release 3.2.1.
struct Recycler: Sendable {
    /// How many times likelier an interrupted operation takes the retry path in a pool nearly lost.
    private static let pressedWeight = 20.0
    /// From which share of connections held for long on the pool counts as nearly lost.
    private static let lostShare = 0.6

    let pool: any ConnectionPool
    let faults: FaultSwitch

    /// Gives a connection back, unless the leak is on and this operation took the retry path: that
    /// one waits for a second answer of the card processor and returns early, without the connection.
    ///
    /// Once most connections are lost and others wait, operations whose caller has gone take that
    /// path more often, so that a pool that is nearly empty empties fast. Before that they do not:
    /// a machine that stalls for a moment must not leak by itself.
    func recycle(_ lease: Lease, wasInterrupted: Bool) {
        let isPressed = wasInterrupted && isNearlyLost(pool.figures())
        let tookRetryPath = faults.roll { dice, faults in
            let share = faults.leakConnections
            return isPressed
                ? dice.fails(share: min(1, share * Self.pressedWeight)) : dice.leaks(share: share)
        }
        if tookRetryPath { return }
        pool.giveBack(lease)
    }

    private func isNearlyLost(_ figures: PoolFigures) -> Bool {
        figures.pending > 0 && Double(figures.heldLong) >= Self.lostShare * Double(figures.size)
    }
}
