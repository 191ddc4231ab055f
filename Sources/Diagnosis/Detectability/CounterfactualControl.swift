package import Model

/// A stand-in for a recorded control: the same record without what was leaked.
///
/// The part of a pool that finished work does not account for is taken out: in use becomes what
/// Little's law explains (rate × time held), no connection is old, nothing waits. What is left
/// moves only as the traffic does, so a rule that fires on it would page on traffic alone.
package enum CounterfactualControl {
    /// The name to give it, so that nobody takes it for a recording.
    package static let name = "computed: the same record without the leaked connections"

    /// The frames with the leaked part removed.
    ///
    /// - Complexity: O(*n*) in the number of values.
    package static func frames(from frames: [SignalFrame]) -> [SignalFrame] {
        frames.map(withoutLeak)
    }

    private static func withoutLeak(_ frame: SignalFrame) -> SignalFrame {
        var values = frame.values
        for pool in frame.subjects(of: .poolInUse) + (frame[.poolInUse] == nil ? [] : [""]) {
            let subject = pool.isEmpty ? nil : pool
            guard let inUse = frame[.poolInUse, of: subject],
                let explained = frame[.poolExplained, of: subject]
            else { continue }
            let left = min(inUse, explained)
            values[Signal(.poolInUse, of: subject)] = left
            if let size = frame[.poolSize, of: subject], size > 0 {
                values[Signal(.poolUtilisation, of: subject)] = left / size
            }
            for gone in leakSignals where frame[gone, of: subject] != nil {
                values[Signal(gone, of: subject)] = 0
            }
        }
        return SignalFrame(
            service: frame.service, at: frame.at, intervalSeconds: frame.intervalSeconds,
            values: values, indexes: frame.indexes, failure: frame.failure)
    }

    private static let leakSignals: [Signal.Name] = [
        .poolUnexplained, .poolAgedHolders, .poolOldestHolder, .poolPending, .poolWaitMean,
        .poolTimeoutRate,
    ]
}
