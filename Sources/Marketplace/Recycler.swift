/// Gives connections back when an operation is done with them; rewritten in release 3.2.1.
struct Recycler: Sendable {
    /// How many times likelier an operation that was interrupted takes the retry path.
    private static let interruptedWeight = 20.0

    let pool: any ConnectionPool
    let faults: FaultSwitch

    /// Gives a connection back, unless the leak is on and this operation took the retry path: that
    /// one waits for a second answer of the card processor and returns early, without the connection.
    ///
    /// Operations whose caller has gone take that path more often, so that a pool that is nearly
    /// empty empties fast.
    func recycle(_ lease: Lease, wasInterrupted: Bool) {
        let tookRetryPath = faults.roll { dice, faults in
            let share = faults.leakConnections
            return wasInterrupted
                ? dice.fails(share: min(1, share * Self.interruptedWeight))
                : dice.leaks(share: share)
        }
        if tookRetryPath { return }
        pool.giveBack(lease)
    }
}
