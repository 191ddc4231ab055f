import Numerics
import Testing

@Suite("SplitMix64") struct SplitMix64Tests {
    @Test func `gives the published first numbers`() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test func `is a counter whose steps are mixed`() {
        var generator = SplitMix64(seed: 5)
        let numbers = (1...4).map { SplitMix64.mixed(5 &+ SplitMix64.step &* $0) }
        #expect((0..<4).map { _ in generator.next() } == numbers)
    }

    @Test func `numbers between 0 and 1 are even and never 1`() {
        var generator = SplitMix64(seed: 2)
        let numbers = (0..<20_000).map { _ in generator.unit() }
        #expect(numbers.allSatisfy { (0..<1).contains($0) })
        #expect(abs(numbers.reduce(0, +) / 20_000 - 0.5) < 0.01)
        var same = SplitMix64(seed: 2)
        #expect(same.unit() == Double(SplitMix64.mixed(2 &+ SplitMix64.step) >> 11) / 0x1p53)
    }
}
