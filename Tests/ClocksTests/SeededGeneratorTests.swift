import TestKit
import Testing

@Suite("Seeded generator") struct SeededGeneratorTests {
    @Test func `repeats with the same seed, which it tells, and differs with another`() {
        var first = SeededGenerator(seed: 7)
        var second = SeededGenerator(seed: 7)
        var third = SeededGenerator(seed: 8)
        let numbers = (0..<20).map { _ in Int.random(in: 0..<1000, using: &first) }
        #expect(numbers == (0..<20).map { _ in Int.random(in: 0..<1000, using: &second) })
        #expect(numbers != (0..<20).map { _ in Int.random(in: 0..<1000, using: &third) })
        #expect(first.seed == 7)
    }
}
