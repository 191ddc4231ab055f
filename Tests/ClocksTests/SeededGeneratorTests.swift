import TestKit
import Testing

@Suite("Seeded generator") struct SeededGeneratorTests {
    @Test func `gives the published first numbers of SplitMix64`() {
        var generator = SeededGenerator(seed: 1_234_567)
        let numbers = (0..<3).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func `repeats with the same seed and differs with another`() {
        var first = SeededGenerator(seed: 7)
        var second = SeededGenerator(seed: 7)
        var third = SeededGenerator(seed: 8)
        let numbers = (0..<20).map { _ in Int.random(in: 0..<1000, using: &first) }
        #expect(numbers == (0..<20).map { _ in Int.random(in: 0..<1000, using: &second) })
        #expect(numbers != (0..<20).map { _ in Int.random(in: 0..<1000, using: &third) })
    }
}
