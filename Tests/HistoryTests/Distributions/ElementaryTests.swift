import TestKit
import Testing

@testable import History

@Suite("Elementary functions", .timeLimit(.minutes(1))) struct ElementaryTests {
    @Test(
        "agree with published values",
        arguments: [
            (2.0, 0.693_147_180_559_945_3), (10.0, 2.302_585_092_994_045_7), (1.0, 0.0),
            (0.5, -0.693_147_180_559_945_3), (1e-300, -690.775_527_898_213_7),
            (1 + 0x1p-20, 9.536_738_616_591_883e-07),
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
