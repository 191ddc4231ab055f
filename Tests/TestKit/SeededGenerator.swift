import Numerics

/// Random numbers that a seed repeats: ``SplitMix64`` that tells its seed.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    /// What it was started with; print it with a failure.
    package let seed: UInt64
    private var numbers: SplitMix64

    /// A generator; the same seed gives the same numbers.
    package init(seed: UInt64) {
        self.seed = seed
        numbers = SplitMix64(seed: seed)
    }

    package mutating func next() -> UInt64 { numbers.next() }
}
