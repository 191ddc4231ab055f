/// Numbers that look random and are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Uniform in a range.
    mutating func pick(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &self)
    }

    /// About normal, with mean 0 and deviation 1.
    mutating func normal() -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += pick(0...1) }
        return sum
    }

    /// Whether something of this probability happens.
    mutating func happens(_ probability: Double) -> Bool { pick(0...1) < probability }
}
