import Numerics

/// A distribution of durations, fitted by maximum likelihood; what is open counts as censored.
package struct DurationFit: Hashable, Sendable {
    /// A family of distributions with its two parameters; minutes.
    package enum Distribution: Hashable, Sendable {
        /// The logarithm of minutes is normal.
        case lognormal(mu: Double, sigma: Double)
        /// The hazard is a power of the time; shape 1 is the exponential.
        case weibull(shape: Double, scale: Double)
        /// The hazard is the same at all times.
        case exponential(mean: Double)
    }

    /// How the parameters scatter: variances and covariance of the two, in ``coordinates``.
    struct Scatter: Hashable, Sendable {
        var first: Double
        var second: Double
        var both: Double
    }

    /// What was fitted.
    package let distribution: Distribution
    /// ln of the likelihood of the sample, its durations in minutes.
    package let logLikelihood: Double
    let scatter: Scatter

    /// `lognormal`, `weibull` or `exponential`.
    package var name: String {
        switch distribution {
        case .lognormal: "lognormal"
        case .weibull: "weibull"
        case .exponential: "exponential"
        }
    }

    /// Akaike's information criterion; of two fits of the same sample the lower is better.
    ///
    /// Source: Akaike 1974.
    package var aic: Double { 2 * Double(parameterCount) - 2 * logLikelihood }

    private var parameterCount: Int { if case .exponential = distribution { 1 } else { 2 } }
}

extension DurationFit.Distribution {
    /// ln of the share that lasts longer than so many minutes.
    package func logSurvival(_ minutes: Double) -> Double {
        guard minutes > 0 else { return 0 }
        switch self {
        case .lognormal(let mu, let sigma):
            return NormalDistribution.logAbove((Elementary.log(minutes) - mu) / sigma)
        case .weibull(let shape, let scale): return -Elementary.power(minutes / scale, shape)
        case .exponential(let mean): return -minutes / mean
        }
    }

    /// After how many minutes a share of what has lasted so long has ended, counted from then.
    ///
    /// - Parameters:
    ///   - share: In 0<..<1; 0.5 for the median.
    ///   - elapsed: Minutes it has lasted.
    /// - Returns: Minutes, above zero.
    package func remaining(share: Double, elapsed: Double) -> Double {
        let target = logSurvival(elapsed) + Elementary.log(1 - share)
        switch self {
        case .lognormal: return lognormalTime(atLogSurvival: target, after: elapsed) - elapsed
        case .weibull(let shape, let scale):
            return scale * Elementary.power(-target, 1 / shape) - elapsed
        case .exponential(let mean): return -mean * Elementary.log(1 - share)
        }
    }

    /// Bisection, since far out the share itself is too small to be a number.
    private func lognormalTime(atLogSurvival target: Double, after elapsed: Double) -> Double {
        guard case .lognormal(let mu, _) = self else { return elapsed }
        var low = elapsed
        var high = max(elapsed, Elementary.exp(mu)) * 2
        while logSurvival(high) > target, high < 1e300 { high *= 2 }
        for _ in 0..<200 where high - low > 1e-12 * high {
            let middle = (low + high) / 2
            if logSurvival(middle) > target { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The parameters as numbers that scatter about evenly: μ and ln σ, or logarithms.
    var coordinates: (first: Double, second: Double) {
        switch self {
        case .lognormal(let mu, let sigma): (mu, Elementary.log(sigma))
        case .weibull(let shape, let scale): (Elementary.log(shape), Elementary.log(scale))
        case .exponential(let mean): (Elementary.log(mean), 0)
        }
    }

    /// The same family at other coordinates.
    func moved(by first: Double, _ second: Double) -> Self {
        switch self {
        case .lognormal(let mu, let sigma):
            .lognormal(mu: mu + first, sigma: sigma * Elementary.exp(second))
        case .weibull(let shape, let scale):
            .weibull(shape: shape * Elementary.exp(first), scale: scale * Elementary.exp(second))
        case .exponential(let mean): .exponential(mean: mean * Elementary.exp(first))
        }
    }
}
