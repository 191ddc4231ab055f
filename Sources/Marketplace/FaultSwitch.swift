import Synchronization

/// The faults in force in this process, which can be changed while it runs.
package final class FaultSwitch: Sendable {
    private struct Contents {
        var faults: Faults
        var dice: FaultDice
    }

    private let contents: Mutex<Contents>

    /// A switch that starts with `faults`.
    package init(_ faults: Faults, seed: UInt64) {
        contents = Mutex(Contents(faults: faults, dice: FaultDice(seed: seed)))
    }

    /// The faults in force.
    package var faults: Faults {
        get { contents.withLock { $0.faults } }
        set { contents.withLock { $0.faults = newValue } }
    }

    /// Rolls the dice under the faults in force.
    package func roll<Result>(_ body: (inout FaultDice, Faults) -> Result) -> Result
    where Result: Sendable {
        contents.withLock { body(&$0.dice, $0.faults) }
    }
}
