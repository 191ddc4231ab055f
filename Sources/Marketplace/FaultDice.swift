import Numerics

/// Decides which operations the faults hit.
package struct FaultDice: Sendable {
    private var chance: SplitMix64
    private var untilLeak: Double?

    /// Dice that fall the same way for the same seed.
    package init(seed: UInt64) { chance = SplitMix64(seed: seed) }

    /// Whether this operation's connection is forgotten.
    ///
    /// The retry path is taken at uneven but not wild distances, between half and one and a half
    /// times the mean, so that a leak of a given share takes much the same time in every run.
    package mutating func leaks(share: Double) -> Bool {
        guard share > 0 else {
            untilLeak = nil
            return false
        }
        let remaining = (untilLeak ?? distance(share)) - 1
        guard remaining <= 0 else {
            untilLeak = remaining
            return false
        }
        untilLeak = remaining + distance(share)
        return true
    }

    /// Whether this operation fails.
    package mutating func fails(share: Double) -> Bool { share > 0 && chance.unit() < share }

    /// A number in `range`.
    package mutating func spread(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * chance.unit()
    }

    /// An order nobody else has: 40 bits of chance above the numbers of the first rows.
    package mutating func orderNumber() -> Int64 {
        Int64(chance.next() >> 24) + 1_000_000_000_000
    }

    private mutating func distance(_ share: Double) -> Double { (0.5 + chance.unit()) / share }
}
