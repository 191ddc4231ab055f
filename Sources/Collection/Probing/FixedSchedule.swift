package import Model
import Numerics

/// A fixed grid of moments, one every `every`, shifted by a phase of its own.
///
/// The grid starts at the epoch, so it is the same after a restart and does not drift. The phase
/// comes from a hash of the key, so that targets do not all come at the same moment.
package struct FixedSchedule: Sendable, Equatable {
    /// From one moment to the next, in whole milliseconds of at least 1.
    package let everyMilliseconds: Int64
    /// How far the grid is shifted, in 0..<everyMilliseconds.
    package let phaseMilliseconds: Int64

    /// The schedule of the target with that key.
    package init(every: Duration, key: String) {
        everyMilliseconds = max(1, every.wholeMilliseconds)
        let hash = Fingerprint(of: key.utf8).value
        phaseMilliseconds = Int64(hash % UInt64(everyMilliseconds))
    }

    /// The first moment of the grid that lies after `moment`; those before are skipped.
    package func next(after moment: Timestamp) -> Timestamp {
        let since = moment.millisecondsSinceEpoch - phaseMilliseconds
        let rest = since % everyMilliseconds
        let toNext = everyMilliseconds - (rest < 0 ? rest + everyMilliseconds : rest)
        return Timestamp(millisecondsSinceEpoch: moment.millisecondsSinceEpoch + toNext)
    }
}
