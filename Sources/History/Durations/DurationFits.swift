/// The three fits of one sample, and which of them is the best.
package struct DurationFits: Hashable, Sendable {
    /// Fewer ended incidents than this are not fitted.
    package static let fewest = 5

    /// The lognormal fit.
    package let lognormal: DurationFit
    /// The Weibull fit.
    package let weibull: DurationFit
    /// The exponential fit.
    package let exponential: DurationFit

    /// The fits of a sample.
    ///
    /// - Returns: `nil` when fewer than ``fewest`` have ended, or all lasted equally long.
    package init?(_ sample: DurationSample) {
        guard sample.ended.count >= Self.fewest,
            let lognormal = DurationFit.lognormal(sample),
            let weibull = DurationFit.weibull(sample),
            let exponential = DurationFit.exponential(sample)
        else { return nil }
        self.lognormal = lognormal
        self.weibull = weibull
        self.exponential = exponential
    }

    /// The one with the lowest ``DurationFit/aic``; of equal ones the simplest.
    package var best: DurationFit {
        [weibull, lognormal].reduce(exponential) { $1.aic < $0.aic ? $1 : $0 }
    }
}
