import Model

/// When a leaking pool runs out: (size − explained level − unexplained) / slope, with its doubt.
///
/// The doubt has two parts: the slope is known only as well as the line fits and as the few leaks
/// seen so far tell their rate (a Poisson count), and the leaks to come arrive by chance as well.
struct LeakProjection {
    let forecast: Forecast
    /// Connections lost so far.
    let lost: Double
    /// Connections that neither work nor the leak holds yet.
    let left: Double

    /// - Returns: `nil` when the size is unknown or nothing grows.
    init?(_ point: PoolPoint, suspicion: LeakSuspicion) {
        guard let size = point.size else { return nil }
        let start = suspicion.startedAt.map { $0 - .seconds(10) }
        let fit = suspicion.trend.fit(since: start) ?? suspicion.trend.fit()
        guard let rate = Self.rate(point, fit: fit, suspicion: suspicion), rate.slope > 0 else {
            return nil
        }
        let excess = max(0, (point.aged ?? 0) - suspicion.normalAged)
        lost = max(fit?.level ?? 0, excess)
        left = max(0, size - suspicion.explainedLevel - lost)
        let doubt = (1 / max(left, 1) + (rate.error / rate.slope) * (rate.error / rate.slope))
            .squareRoot()
        let expected = left / rate.slope
        let late = doubt < 0.5 ? expected / (1 - 1.96 * doubt) : nil
        func after(_ seconds: Double) -> Timestamp {
            point.at + .milliseconds(Int64(min(seconds, 1e9) * 1000))
        }
        forecast = Forecast(
            madeAt: point.at, expectedAt: after(expected),
            earliestAt: after(expected / (1 + 1.96 * doubt)), latestAt: late.map(after),
            level: point.inUse, capacity: size, slopePerMinute: rate.slope * 60)
    }

    /// Leaks per second and the standard error of that.
    private static func rate(
        _ point: PoolPoint, fit: TrendWindow.Fit?, suspicion: LeakSuspicion
    ) -> (slope: Double, error: Double)? {
        if let fit, fit.slope > 2 * fit.slopeError, fit.spanSeconds >= 60 {
            // 6/5: the variance of a line through a Poisson count, against that of its end points.
            let chance = 1.2 * fit.slope / fit.spanSeconds
            return (fit.slope, (fit.slopeError * fit.slopeError + chance).squareRoot())
        }
        let excess = (point.aged ?? 0) - suspicion.normalAged
        guard let oldest = point.oldest, oldest > 30, excess >= 2 else { return nil }
        let slope = (excess - 1) / (oldest - 30)
        return (slope, slope / (excess - 1).squareRoot())
    }
}
