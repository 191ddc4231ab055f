/// Gives connections back when an operation is done with them; rewritten in release 3.2.1.
struct Recycler: Sendable {
    /// How many times likelier an interrupted operation takes the retry path while others wait.
    private static let pressedWeight = 20.0

    let pool: any ConnectionPool
    let faults: FaultSwitch

    /// Gives a connection back, unless the leak is on and this operation took the retry path: that
    /// one waits for a second answer of the card processor and returns early, without the connection.
    ///
    /// Where others wait for a connection, operations whose caller has gone take that path more
    /// often, so that a pool that is nearly empty empties fast. Without a queue they do not: a
    /// machine that stalls for a moment must not leak by itself.
    func recycle(_ lease: Lease, wasInterrupted: Bool) {
        let isPressed = wasInterrupted && pool.figures().pending > 0
        let tookRetryPath = faults.roll { dice, faults in
            let share = faults.leakConnections
            return isPressed
                ? dice.fails(share: min(1, share * Self.pressedWeight)) : dice.leaks(share: share)
        }
        if tookRetryPath { return }
        pool.giveBack(lease)
    }
}
