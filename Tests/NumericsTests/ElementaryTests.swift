import Numerics
import TestKit
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Elementary functions", .timeLimit(.minutes(1))) struct ElementaryTests {
    @Test(
        "agree with published values",
        arguments: [
            (2.0, 0.693_147_180_559_945_3), (10.0, 2.302_585_092_994_045_7), (1.0, 0.0),
            (0.5, -0.693_147_180_559_945_3), (1e-300, -690.775_527_898_213_7),
            (1 + 0x1p-20, 9.536_738_616_591_883e-07), (1e300, 690.775_527_898_213_7),
            (0.999, -0.001_000_500_333_583_534_4), (1e-16, -36.841_361_487_904_734),
        ])
    func logarithm(value: Double, expected: Double) {
        #expect(abs(Elementary.log(value) - expected) <= 4e-16 * max(abs(expected), 1e-7))
    }

    @Test(
        "raise e to powers",
        arguments: [
            (0.0, 1.0), (1.0, 2.718_281_828_459_045), (-1.0, 0.367_879_441_171_442_33),
            (100.0, 2.688_117_141_816_135_4e43), (-700.0, 9.859_676_543_759_77e-305),
            (709.0, 8.218_407_461_554_972e307),
        ])
    func exponential(power: Double, expected: Double) {
        #expect(abs(Elementary.exp(power) / expected - 1) < 1e-15)
    }

    @Test func `agree with the C library to two units in the last place`() {
        var chance = SeededGenerator(seed: 12)
        for _ in 0..<20_000 {
            let power = Double.random(in: -700...700, using: &chance)
            let raised = exp(power)
            #expect(abs(Elementary.exp(power) - raised) <= 2 * raised.ulp, "exp \(power)")
            let value = Bool.random(using: &chance) ? raised : exp(power / 700)
            let expected = log(value)
            #expect(abs(Elementary.log(value) - expected) <= 2 * expected.ulp, "log \(value)")
        }
    }

    @Test func `are the same to the last bit on every machine`() {
        var chance = SplitMix64(seed: 13)
        var exponentials: UInt64 = 0
        var logarithms: UInt64 = 0
        for _ in 0..<20_000 {
            let value = chance.unit()
            exponentials = SplitMix64.mixed(
                exponentials ^ Elementary.exp(value * 40 - 20).bitPattern)
            logarithms = SplitMix64.mixed(logarithms ^ Elementary.log(value).bitPattern)
        }
        #expect(exponentials == 4_094_099_909_922_427_016)
        #expect(logarithms == 12_304_839_555_205_923_491)
    }

    @Test func `undo one another`() {
        var chance = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let power = Double.random(in: -600...600, using: &chance)
            let back = Elementary.log(Elementary.exp(power))
            #expect(abs(back - power) <= 1e-15 + 3e-16 * abs(power))
        }
    }

    @Test func `know their limits`() {
        #expect(Elementary.log(0) == -.infinity)
        #expect(Elementary.log(.infinity) == .infinity)
        #expect(Elementary.log(-1).isNaN)
        #expect(Elementary.log(.nan).isNaN)
        #expect(Elementary.exp(1000) == .infinity)
        #expect(Elementary.exp(-1000) == 0)
        #expect(Elementary.exp(-.infinity) == 0)
        #expect(Elementary.exp(.nan).isNaN)
        #expect(Elementary.exp(-745) > 0)
        #expect(abs(Elementary.log(.leastNonzeroMagnitude) + 744.440_071_921_381_2) < 1e-12)
    }
}
