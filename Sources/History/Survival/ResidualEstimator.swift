import Numerics

/// Tells how much longer incidents last, from a sample of such incidents.
///
/// It reads the Kaplan–Meier curve of those that lasted longer. Where fewer than
/// ``fewestLonger`` did, or the curve ends before half have ended, the best fitted distribution
/// answers and the answer says so.
package struct ResidualEstimator: Sendable {
    /// With fewer ended records than this nothing is said.
    package static let fewest = 10
    /// With fewer records that lasted longer than this the fitted distribution answers.
    package static let fewestLonger = 10

    private let sample: DurationSample
    private let fit: DurationFit?

    /// An estimator that rests on a sample.
    ///
    /// - Complexity: O(*n*).
    package init(_ sample: DurationSample) {
        self.sample = sample
        fit = sample.ended.count >= Self.fewest ? DurationFits(sample)?.best : nil
    }

    /// How much longer an incident lasts that has lasted so many minutes.
    ///
    /// - Complexity: O(*n*).
    package func estimate(elapsedMinutes: Double) -> ResidualEstimate {
        let ended = sample.ended.count
        guard elapsedMinutes.isFinite, elapsedMinutes >= 0 else {
            return .unknown(reason: "No time elapsed is known, so nothing is said of the rest.")
        }
        guard ended >= Self.fewest else {
            return .unknown(
                reason: "Only \(ended) such incidents on record have ended; "
                    + "at least \(Self.fewest) are needed to say how long one lasts.")
        }
        let curve = SurvivalCurve(sample, longerThan: elapsedMinutes)
        if curve.n >= Self.fewestLonger, let median = curve.medianMinutes {
            return .known(read(curve, median: median, elapsedMinutes))
        }
        guard let fit else {
            return .unknown(
                reason: "Only \(curve.n) of \(ended) such incidents lasted longer, and they are "
                    + "too alike to fit a distribution, so nothing is said of the rest.")
        }
        return .known(extrapolate(fit, longer: curve.n, elapsedMinutes))
    }

    private func read(
        _ curve: SurvivalCurve, median: Double, _ elapsed: Double
    ) -> ResidualDuration {
        let interval = curve.interval(share: 0.5)
        return ResidualDuration(
            elapsedMinutes: elapsed, medianMinutes: median, lowerMinutes: interval.lower,
            upperMinutes: interval.upper, p90Minutes: curve.time(share: 0.9), basis: .records,
            distribution: nil, lastedLonger: curve.n, n: total)
    }

    private func extrapolate(
        _ fit: DurationFit, longer: Int, _ elapsed: Double
    ) -> ResidualDuration {
        let median = fit.distribution.remaining(share: 0.5, elapsed: elapsed)
        let factor = Elementary.exp(
            NormalDistribution.quantile((1 + SurvivalCurve.confidence) / 2)
                * fit.errorOfLogRemaining(share: 0.5, elapsed: elapsed))
        return ResidualDuration(
            elapsedMinutes: elapsed, medianMinutes: median,
            lowerMinutes: factor.isFinite ? median / factor : nil,
            upperMinutes: factor.isFinite ? median * factor : nil,
            p90Minutes: fit.distribution.remaining(share: 0.9, elapsed: elapsed),
            basis: .distribution, distribution: fit.name, lastedLonger: longer, n: total)
    }

    private var total: Int { sample.ended.count + sample.open.count }
}

extension DurationFit {
    /// The standard error of the logarithm of ``Distribution/remaining(share:elapsed:)``.
    ///
    /// Source: the delta method on the scatter of the parameters, with differences for slopes.
    func errorOfLogRemaining(share: Double, elapsed: Double) -> Double {
        let step = 1e-4
        let slope = { (first: Double, second: Double) in
            let above = distribution.moved(by: first, second)
                .remaining(share: share, elapsed: elapsed)
            let below = distribution.moved(by: -first, -second)
                .remaining(share: share, elapsed: elapsed)
            return (Elementary.log(above) - Elementary.log(below)) / (2 * step)
        }
        let (first, second) = (slope(step, 0), slope(0, step))
        let variance =
            first * first * scatter.first + second * second * scatter.second
            + 2 * first * second * scatter.both
        return max(0, variance).squareRoot()
    }
}
