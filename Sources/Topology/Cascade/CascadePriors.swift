/// What is assumed where a figure is unknown; the doubt of a forecast comes from here.
///
/// Times and headroom are log-logistic with shape 2: a tenth lies below a third of the median, a
/// tenth above three times the median. `docs/methods/cascade.md` gives the reasons.
package struct CascadePriors: Hashable, Sendable {
    /// Probability that a critical dependency really takes its caller down, in 0...1.
    package var transmission = 0.95
    /// Median seconds from the fall of a service to that of a caller that needs it, above 0.
    package var propagationSeconds = 5.0
    /// Median of capacity that is free, relative to the load, above 0.
    package var headroom = 1.0
    /// Mean seconds to the fall under twice the load it can serve; infinite when load fells nobody.
    package var overloadSeconds = 60.0
    /// Probability that a service whose callers' retries are unknown is retried, in 0...1.
    package var retryShare = 0.5
    /// Times a retried service is tried in all, from 1.
    package var attempts = 3
    /// Probability that a service of which it is unknown stands behind a breaker, in 0...1.
    package var breakerShare = 0.25
    /// Share of the calls in excess that a breaker keeps away, in 0...1.
    package var shedding = 0.9

    /// What is assumed of services in general.
    package static let standard = CascadePriors()

    /// Critical dependencies pass every fall, and load fells nobody: reachability.
    package static let certain: CascadePriors = {
        var priors = CascadePriors()
        priors.transmission = 1
        priors.overloadSeconds = .infinity
        return priors
    }()

    /// The same with every figure brought into its range.
    var bounded: CascadePriors {
        var priors = self
        priors.transmission = Self.share(transmission)
        priors.retryShare = Self.share(retryShare)
        priors.breakerShare = Self.share(breakerShare)
        priors.shedding = Self.share(shedding)
        priors.propagationSeconds = Self.positive(propagationSeconds, or: 5)
        priors.headroom = Self.positive(headroom, or: 1)
        priors.overloadSeconds =
            overloadSeconds == .infinity ? .infinity : Self.positive(overloadSeconds, or: 60)
        priors.attempts = max(1, attempts)
        return priors
    }

    private static func share(_ value: Double) -> Double { value.isNaN ? 0 : min(1, max(0, value)) }

    private static func positive(_ value: Double, or other: Double) -> Double {
        value > 0 && value.isFinite ? value : other
    }
}
