import Model
import Numerics
import TestKit
import Testing

@testable import History

@Suite("Duration fits", .timeLimit(.minutes(1))) struct DurationFitTests {
    /// Weeks of remission under 6-MP, open where it went on; Freireich and others, 1963.
    static let remissions = DurationSample(
        ended: [6, 6, 6, 7, 10, 13, 16, 22, 23],
        open: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])

    private struct Expected {
        let lognormal: (mu: Double, sigma: Double, logLikelihood: Double)
        let weibull: (shape: Double, scale: Double, logLikelihood: Double)
        let exponential: Double
    }

    @Test func `Google's incidents as published`() throws {
        let fits = try #require(Self.fits(RecordedDurations.incidents(of: "gcp")))
        expect(
            fits,
            Expected(
                lognormal: (5.406863, 1.846488, -1167.94), weibull: (0.48830, 580.35, -1191.77),
                exponential: -1339.64))
        #expect(fits.best.name == "lognormal")
    }

    @Test func `status pages as published`() throws {
        let fits = try #require(Self.fits(RecordedDurations.statusPages))
        expect(
            fits,
            Expected(
                lognormal: (4.820193, 1.480764, -10_869.34), weibull: (0.55866, 271.09, -11_209.81),
                exponential: -12_340.32))
        #expect(fits.best.name == "lognormal")
    }

    @Test func `GitHub's incidents as published`() throws {
        let fits = try #require(Self.fits(RecordedDurations.incidents(of: "github")))
        guard case .lognormal(let mu, let sigma) = fits.lognormal.distribution else { return }
        #expect(abs(mu - 3.990495) < 6e-7)
        #expect(abs(sigma - 1.082097) < 6e-7)
    }

    @Test func `what is still open counts as censored`() throws {
        let fits = try #require(DurationFits(Self.remissions))
        guard case .lognormal(let mu, let sigma) = fits.lognormal.distribution,
            case .weibull(let shape, let scale) = fits.weibull.distribution,
            case .exponential(let mean) = fits.exponential.distribution
        else { return }
        #expect(abs(mu - 3.203_067_6) < 1e-6)
        #expect(abs(sigma - 0.978_724_8) < 1e-6)
        #expect(abs(fits.lognormal.logLikelihood - -40.680_155_87) < 1e-8)
        #expect(abs(shape - 1.353_734_5) < 1e-6)
        #expect(abs(scale - 33.765_15) < 1e-4)
        #expect(abs(fits.weibull.logLikelihood - -41.658_678_48) < 1e-8)
        #expect(abs(mean - 359.0 / 9) < 1e-12)
        #expect(abs(fits.exponential.logLikelihood - -42.174_880_30) < 1e-8)
        #expect(fits.best.name == "lognormal")
    }

    @Test(arguments: [UInt64(1), 2, 3]) func `parameters are found again`(seed: UInt64) throws {
        var chance = SeededGenerator(seed: seed)
        let lognormal = SampledDurations.lognormal(mu: 4, sigma: 1.2, count: 3000, &chance)
        let weibull = SampledDurations.weibull(shape: 0.7, scale: 90, count: 3000, &chance)
        for mean in [Double.infinity, 200] {
            let first = try #require(
                DurationFits(SampledDurations.censored(lognormal, mean: mean, &chance)))
            let second = try #require(
                DurationFits(SampledDurations.censored(weibull, mean: mean, &chance)))
            guard case .lognormal(let mu, let sigma) = first.best.distribution,
                case .weibull(let shape, let scale) = second.best.distribution
            else { return #expect(Bool(false), "another family was better, seed \(seed)") }
            let tolerance = 4.5
            #expect(abs(mu - 4) < tolerance * first.best.scatter.first.squareRoot())
            #expect(abs(sigma - 1.2) < tolerance * 1.2 * first.best.scatter.second.squareRoot())
            #expect(abs(shape - 0.7) < tolerance * 0.7 * second.best.scatter.first.squareRoot())
            #expect(abs(scale - 90) < tolerance * 90 * second.best.scatter.second.squareRoot())
            #expect(first.best.scatter.first < 0.01)
        }
    }

    @Test func `the top of the likelihood is a top`() throws {
        let fits = try #require(DurationFits(Self.remissions))
        for fit in [fits.lognormal, fits.weibull, fits.exponential] {
            let top = Self.logLikelihood(fit.distribution, Self.remissions)
            #expect(abs(top - fit.logLikelihood) < 1e-6, "\(fit.name)")
            for (first, second) in [(0.01, 0.0), (-0.01, 0), (0, 0.01), (0, -0.01)] {
                let moved = fit.distribution.moved(by: first, second)
                #expect(Self.logLikelihood(moved, Self.remissions) <= top + 1e-9, "\(fit.name)")
            }
        }
    }

    @Test func `an exponential is named when nothing more is needed`() throws {
        var chance = SeededGenerator(seed: 5)
        let sample = SampledDurations.weibull(shape: 1, scale: 60, count: 400, &chance)
        let fits = try #require(DurationFits(DurationSample(ended: sample)))
        #expect(fits.best.name == "exponential")
    }

    @Test func `a scale changes only the scale`() throws {
        let sample = DurationSample(ended: Self.remissions.ended.map { $0 * 1e6 })
        let large = try #require(DurationFits(sample))
        let small = try #require(DurationFits(Self.remissions.endedOnly))
        guard case .weibull(let one, let long) = large.weibull.distribution,
            case .weibull(let other, let short) = small.weibull.distribution
        else { return }
        #expect(abs(one - other) < 1e-9)
        #expect(abs(long / short - 1e6) < 1e-2)
    }

    @Test func `too few or all alike are not fitted`() {
        #expect(DurationFits(DurationSample(ended: [1, 2, 3, 4])) == nil)
        #expect(DurationFits(DurationSample(ended: [7, 7, 7, 7, 7, 7])) == nil)
        #expect(DurationFits(DurationSample(ended: [])) == nil)
        #expect(DurationFits(DurationSample(ended: [1, 2, 3, 4, 1e12])) != nil)
        #expect(DurationSample(ended: [0, -1, .nan, .infinity, 3]).ended == [3])
    }

    @Test func `nearly all open is still fitted`() throws {
        let sample = DurationSample(
            ended: [1, 2, 3, 4, 5], open: [Double](repeating: 4.5, count: 500))
        let fits = try #require(DurationFits(sample))
        for fit in [fits.lognormal, fits.weibull, fits.exponential] {
            #expect(fit.logLikelihood.isFinite, "\(fit.name)")
            #expect(fit.distribution.logSurvival(4.5) > -0.1, "\(fit.name)")
        }
    }

    private static func fits(_ incidents: [PastIncident]) -> DurationFits? {
        HistoryStatistics(incidents).all.fits
    }

    private static func logLikelihood(
        _ distribution: DurationFit.Distribution, _ sample: DurationSample
    ) -> Double {
        // The density is the slope of the share that has ended.
        let ended = sample.ended.map { time in
            let step = time * 1e-5
            let slope =
                (Elementary.exp(distribution.logSurvival(time - step))
                    - Elementary.exp(distribution.logSurvival(time + step))) / (2 * step)
            return Elementary.log(slope)
        }
        return ended.reduce(0, +) + sample.open.map(distribution.logSurvival).reduce(0, +)
    }

    private func expect(_ fits: DurationFits, _ expected: Expected) {
        guard case .lognormal(let mu, let sigma) = fits.lognormal.distribution,
            case .weibull(let shape, let scale) = fits.weibull.distribution
        else { return }
        #expect(abs(mu - expected.lognormal.mu) < 6e-7)
        #expect(abs(sigma - expected.lognormal.sigma) < 6e-7)
        #expect(abs(fits.lognormal.logLikelihood - expected.lognormal.logLikelihood) < 0.006)
        #expect(abs(shape - expected.weibull.shape) < 6e-6)
        #expect(abs(scale - expected.weibull.scale) < 0.006)
        #expect(abs(fits.weibull.logLikelihood - expected.weibull.logLikelihood) < 0.006)
        #expect(abs(fits.exponential.logLikelihood - expected.exponential) < 0.006)
    }
}
