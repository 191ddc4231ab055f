import TestKit

extension SeededGenerator {
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
