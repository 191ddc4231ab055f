import Numerics

extension DurationFit {
    /// The Weibull fit: the one shape at which the profile likelihood is flat.
    ///
    /// The slope of the profile likelihood falls throughout, so Newton's steps, kept between
    /// bounds, find its zero for any sample.
    ///
    /// - Returns: `nil` when fewer than two different durations have ended.
    /// - Complexity: O(*n*) a step, about eight steps. Source: Kalbfleisch & Prentice 2002, 3.
    package static func weibull(_ sample: DurationSample) -> DurationFit? {
        guard let first = sample.ended.first, let last = sample.ended.last, first < last else {
            return nil
        }
        let profile = WeibullProfile(sample)
        let shape = profile.bestShape()
        let sums = profile.sums(shape)
        let ends = profile.ends
        let logScale = profile.offset + Elementary.log(sums.plain / ends) / shape
        let logLikelihood =
            ends * (Elementary.log(shape) - shape * logScale - 1)
            + (shape - 1) * profile.meanLog * ends
        return DurationFit(
            distribution: .weibull(shape: shape, scale: Elementary.exp(logScale)),
            logLikelihood: logLikelihood, scatter: profile.scatter(shape, logScale))
    }
}

/// The likelihood of a Weibull distribution with the scale that is best for each shape.
struct WeibullProfile {
    struct Sums {
        /// Σ tᵏ, Σ tᵏ ln t and Σ tᵏ (ln t)², with t in units of the longest duration.
        var plain = 0.0
        var logs = 0.0
        var squares = 0.0
    }

    /// ln of the longest duration; the sums are taken relative to it, so that none overflows.
    let offset: Double
    /// How many have ended.
    let ends: Double
    /// The mean of ln t of those.
    let meanLog: Double
    private let endedLogs: [Double]
    private let logs: [Double]

    init(_ sample: DurationSample) {
        endedLogs = sample.ended.map(Elementary.log)
        logs = endedLogs + sample.open.map(Elementary.log)
        offset = logs.max() ?? 0
        ends = Double(endedLogs.count)
        meanLog = endedLogs.reduce(0, +) / ends
    }

    func sums(_ shape: Double) -> Sums {
        var sums = Sums()
        for log in logs {
            let relative = log - offset
            let power = Elementary.exp(shape * relative)
            sums.plain += power
            sums.logs += power * relative
            sums.squares += power * relative * relative
        }
        return sums
    }

    func bestShape() -> Double {
        var low = 0.0
        var high = Double.infinity
        var shape = firstGuess
        for _ in 0..<200 {
            let sums = sums(shape)
            let weighted = sums.logs / sums.plain
            let excess = weighted + offset - meanLog - 1 / shape
            if excess > 0 { high = shape } else { low = shape }
            let slope = sums.squares / sums.plain - weighted * weighted + 1 / (shape * shape)
            var next = shape - excess / slope
            if !(next > low && next < high) {
                next = high.isFinite ? (low + high) / 2 : 2 * shape
            }
            if abs(next - shape) <= 1e-12 * next { return next }
            shape = next
        }
        return shape
    }

    /// By moments: the spread of ln t is π/√6 divided by the shape.
    private var firstGuess: Double {
        let spread = endedLogs.reduce(0) { $0 + ($1 - meanLog) * ($1 - meanLog) } / ends
        return spread > 0 ? 1.282_549_830_161_864 / spread.squareRoot() : 1
    }

    /// The inverse of the observed information in ln shape and ln scale.
    func scatter(_ shape: Double, _ logScale: Double) -> DurationFit.Scatter {
        var (shapes, scales, both) = (0.0, 0.0, 0.0)
        for log in logs {
            let reduced = shape * (log - logScale)
            let power = Elementary.exp(reduced)
            shapes += power * (reduced * reduced + reduced)
            both -= power * reduced * shape
            scales += power * shape * shape
        }
        shapes -= endedLogs.reduce(0) { $0 + shape * ($1 - logScale) }
        let determinant = shapes * scales - both * both
        return DurationFit.Scatter(
            first: scales / determinant, second: shapes / determinant, both: -both / determinant)
    }
}
