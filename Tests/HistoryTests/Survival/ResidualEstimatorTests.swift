import Numerics
import TestKit
import Testing

@testable import History

@Suite("Residual duration", .timeLimit(.minutes(1))) struct ResidualEstimatorTests {
    @Test func `counts those that lasted longer`() throws {
        let sample = DurationSample(ended: (1...100).map(Double.init))
        let estimate = ResidualEstimator(sample).estimate(elapsedMinutes: 40)
        let residual = try #require(estimate.duration)
        #expect(residual.basis == .records)
        #expect(residual.lastedLonger == 60)
        #expect(residual.n == 100)
        #expect(residual.medianMinutes == 30)
        #expect(residual.p90Minutes == 54)
        let (lower, upper) = (residual.lowerMinutes ?? 0, residual.upperMinutes ?? 0)
        #expect((20...26).contains(lower))
        #expect((34...40).contains(upper))
        #expect(
            estimate.sentence
                == "Has lasted 40 min: half of such incidents end within 30 min more "
                + "(95 % interval 22 min to 38 min; 60 of 100 records lasted longer).")
    }

    @Test func `beyond the records the fit answers and says so`() throws {
        var chance = SeededGenerator(seed: 3)
        let durations = SampledDurations.lognormal(mu: 3, sigma: 1, count: 200, &chance)
        let longest = durations.max() ?? 0
        let estimate = ResidualEstimator(DurationSample(ended: durations))
            .estimate(elapsedMinutes: longest * 2)
        let residual = try #require(estimate.duration)
        #expect(residual.basis == .distribution)
        #expect(residual.distribution == "lognormal")
        #expect(residual.lastedLonger == 0)
        #expect(residual.medianMinutes > 0)
        #expect((residual.lowerMinutes ?? .infinity) < residual.medianMinutes)
        #expect((residual.upperMinutes ?? 0) > residual.medianMinutes)
        #expect(estimate.sentence.contains("lognormal fit of 200 records; 0 lasted longer"))
    }

    @Test func `too few records say so`() {
        let estimate = ResidualEstimator(DurationSample(ended: [1, 2, 3]))
            .estimate(elapsedMinutes: 1)
        #expect(
            estimate
                == .unknown(
                    reason: "Only 3 such incidents on record have ended; at least 10 are needed "
                        + "to say how long one lasts."))
    }

    @Test func `too alike to fit says so`() {
        let alike = DurationSample(ended: [Double](repeating: 5, count: 20))
        #expect(
            ResidualEstimator(alike).estimate(elapsedMinutes: 6).sentence
                == "Only 0 of 20 such incidents lasted longer, and they are too alike to fit a "
                + "distribution, so nothing is said of the rest.")
        #expect(ResidualEstimator(alike).estimate(elapsedMinutes: .nan).duration == nil)
        #expect(
            ResidualEstimator(alike).estimate(elapsedMinutes: -1).sentence
                == "No time elapsed is known, so nothing is said of the rest.")
    }

    @Test(arguments: [0.0, 10, 1000]) func `an exponential forgets`(elapsed: Double) {
        let distribution = DurationFit.Distribution.exponential(mean: 60)
        let remaining = distribution.remaining(share: 0.5, elapsed: elapsed)
        #expect(abs(remaining - 60 * 0.693_147_180_56) < 1e-6)
        let weibull = DurationFit.Distribution.weibull(shape: 1, scale: 60)
        #expect(abs(weibull.remaining(share: 0.5, elapsed: elapsed) - remaining) < 1e-6)
    }

    @Test func `what has lasted long lasts longer when the tail is heavy`() {
        let distribution = DurationFit.Distribution.lognormal(mu: 4, sigma: 1.5)
        let remaining = [0.0, 60, 600, 6000, 1e9]
            .map { distribution.remaining(share: 0.5, elapsed: $0) }
        #expect(remaining == remaining.sorted())
        #expect(abs(remaining[0] - Elementary.exp(4)) < 1e-6)
        #expect(remaining.allSatisfy { $0.isFinite })
    }

    @Test func `its interval holds the truth as often as it says`() {
        var chance = SeededGenerator(seed: 17)
        let truth = DurationFit.Distribution.lognormal(mu: 4, sigma: 1.2)
            .remaining(share: 0.5, elapsed: 40)
        let held = (0..<200).count { _ in
            let durations = SampledDurations.lognormal(mu: 4, sigma: 1.2, count: 80, &chance)
            let estimate = ResidualEstimator(DurationSample(ended: durations))
                .estimate(elapsedMinutes: 40)
            guard let residual = estimate.duration else { return false }
            return (residual.lowerMinutes ?? 0) <= truth
                && truth <= (residual.upperMinutes ?? .infinity)
        }
        #expect((180...200).contains(held), "held \(held) of 200; seed 17")
    }
}
