/// Gives connections back when an operation is done with them; rewritten in release 3.2.1.
struct Recycler: Sendable {
    let pool: any ConnectionPool
    let faults: FaultSwitch

    /// Gives a connection back, unless the leak is on and this operation took the retry path: that
    /// one waits for a second answer of the card processor and returns early, without the connection.
    func recycle(_ lease: Lease) {
        let tookRetryPath = faults.roll { dice, faults in
            dice.leaks(share: faults.leakConnections)
        }
        if tookRetryPath { return }
        pool.giveBack(lease)
    }
}
