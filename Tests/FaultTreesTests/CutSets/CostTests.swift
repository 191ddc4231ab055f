import Testing

@testable import FaultTrees

@Suite("Costs") struct CostTests {
    @Test(arguments: [
        (1.0, 0.0), (0.5, -0.693_147_180_559_945_3), (0.01, -4.605_170_185_988_091),
        (1e-300, -690.775_527_898_213_7), (0.999, -0.001_000_500_333_583_622_5),
        (2.0, 0.693_147_180_559_945_3), (Double.leastNonzeroMagnitude, -744.440_071_921_381_3),
    ])
    func `logarithms are right to the last digits`(value: Double, expected: Double) {
        #expect(abs(Cost.logarithm(value) - expected) <= 4e-16 * max(1, abs(expected)))
    }

    @Test func `nothing costs as much as the impossible`() {
        #expect(Cost.logarithm(0) == -.infinity)
    }
}
