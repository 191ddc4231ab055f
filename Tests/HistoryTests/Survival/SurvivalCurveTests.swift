import TestKit
import Testing

@testable import History

@Suite("Survival curve", .timeLimit(.minutes(1))) struct SurvivalCurveTests {
    @Test func `a published example comes out`() throws {
        let curve = SurvivalCurve(DurationFitTests.remissions)
        #expect(curve.n == 21)
        #expect(curve.open == 12)
        #expect(curve.steps.map(\.minutes) == [6, 7, 10, 13, 16, 22, 23])
        #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
        let expected = [
            (0.857_142_86, 0.619_717_96, 0.951_551_75), (0.806_722_69, 0.563_146_56, 0.922_808_99),
            (0.752_941_18, 0.503_199_51, 0.889_361_84), (0.690_196_08, 0.431_610_22, 0.849_065_96),
            (0.627_450_98, 0.367_510_86, 0.804_912_19), (0.537_815_13, 0.267_778_94, 0.746_790_72),
            (0.448_179_27, 0.188_052_01, 0.680_142_63),
        ]
        for (step, (survival, lower, upper)) in zip(curve.steps, expected) {
            #expect(abs(step.survival - survival) < 1e-8)
            #expect(abs(step.lower - lower) < 1e-7)
            #expect(abs(step.upper - upper) < 1e-7)
        }
        #expect(curve.medianMinutes == 23)
        #expect(curve.time(share: 0.9) == nil)
        #expect(curve.interval(share: 0.5).lower == 13)
        #expect(curve.interval(share: 0.5).upper == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `with nothing open it is the empirical distribution`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let durations = (0..<200).map { _ in Double(Int.random(in: 1...40, using: &chance)) }
        let curve = SurvivalCurve(DurationSample(ended: durations))
        for time in stride(from: 0.5, to: 42, by: 0.5) {
            let longer = Double(durations.count { $0 > time }) / 200
            #expect(abs(curve.survival(at: time) - longer) < 1e-12, "seed \(seed), time \(time)")
        }
        #expect(curve.steps.allSatisfy { $0.lower <= $0.survival && $0.survival <= $0.upper })
    }

    @Test func `nothing ended is no curve`() {
        let curve = SurvivalCurve(DurationSample(ended: [], open: [4, 5]))
        #expect(curve.steps.isEmpty)
        #expect(curve.medianMinutes == nil)
        #expect(curve.survival(at: 100) == 1)
    }
}
