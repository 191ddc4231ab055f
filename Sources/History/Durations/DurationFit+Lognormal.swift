import Numerics

extension DurationFit {
    /// The lognormal fit: in closed form when nothing is open, else by Newton's method.
    ///
    /// In β = μ/σ and γ = 1/σ the likelihood of a censored normal sample is concave, so steps that
    /// are halved until they help find its one top.
    ///
    /// - Returns: `nil` when fewer than two different durations have ended.
    /// - Complexity: O(*n*), and O(open) a step. Source: Olsen 1978, Econometrica 46, 1211–1215.
    package static func lognormal(_ sample: DurationSample) -> DurationFit? {
        guard let first = sample.ended.first, let last = sample.ended.last, first < last else {
            return nil
        }
        let likelihood = LognormalLikelihood(sample)
        let top = likelihood.top()
        let sigma = 1 / top.gamma
        let mu = top.beta * sigma + likelihood.centre
        return DurationFit(
            distribution: .lognormal(mu: mu, sigma: sigma),
            logLikelihood: likelihood.value(top) - likelihood.sumOfLogs,
            scatter: likelihood.scatter(top))
    }
}

/// The likelihood of ln minutes as a censored normal sample, in β = μ/σ and γ = 1/σ.
struct LognormalLikelihood {
    struct Point: Hashable {
        var beta: Double
        var gamma: Double
    }

    /// Second derivatives, each with its sign turned.
    private struct Curvature {
        var beta: Double
        var gamma: Double
        var both: Double
        var determinant: Double { beta * gamma - both * both }
    }

    /// The mean of ln t of what has ended; everything else is relative to it.
    let centre: Double
    /// Σ ln t of what has ended.
    let sumOfLogs: Double
    private let ends: Double
    private let spread: Double
    private let open: [Double]

    init(_ sample: DurationSample) {
        let logs = sample.ended.map(Elementary.log)
        ends = Double(logs.count)
        sumOfLogs = logs.reduce(0, +)
        let mean = sumOfLogs / ends
        centre = mean
        spread = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        open = sample.open.map { Elementary.log($0) - mean }
    }

    func value(_ point: Point) -> Double {
        let squares = point.gamma * point.gamma * spread + ends * point.beta * point.beta
        let ended = ends * (Elementary.log(point.gamma) - Elementary.halfLogOfTwoPi) - squares / 2
        return open.reduce(ended) { sum, log in
            sum + NormalDistribution.logAbove(point.gamma * log - point.beta)
        }
    }

    func top() -> Point {
        var point = Point(beta: 0, gamma: (ends / spread).squareRoot())
        guard !open.isEmpty else { return point }
        var value = value(point)
        for _ in 0..<200 {
            let next = better(than: point, value)
            let moved = abs(next.point.beta - point.beta) + abs(next.point.gamma - point.gamma)
            (point, value) = (next.point, next.value)
            if moved <= 1e-12 * (1 + abs(point.beta) + point.gamma) { break }
        }
        return point
    }

    private func better(than point: Point, _ value: Double) -> (point: Point, value: Double) {
        let (slope, curvature) = derivatives(point)
        let determinant = curvature.determinant
        var beta = (curvature.gamma * slope.beta - curvature.both * slope.gamma) / determinant
        var gamma = (curvature.beta * slope.gamma - curvature.both * slope.beta) / determinant
        for _ in 0..<60 {
            let next = Point(beta: point.beta + beta, gamma: point.gamma + gamma)
            if next.gamma > 0 {
                let nextValue = self.value(next)
                if nextValue >= value { return (next, nextValue) }
            }
            beta /= 2
            gamma /= 2
        }
        return (point, value)
    }

    private func derivatives(_ point: Point) -> (slope: Point, Curvature) {
        var slope = Point(
            beta: -ends * point.beta, gamma: ends / point.gamma - point.gamma * spread)
        var curvature = Curvature(
            beta: ends, gamma: ends / (point.gamma * point.gamma) + spread, both: 0)
        for log in open {
            let reduced = point.gamma * log - point.beta
            let hazard = NormalDistribution.hazard(reduced)
            let bend = hazard * (hazard - reduced)
            slope.beta += hazard
            slope.gamma -= hazard * log
            curvature.beta += bend
            curvature.gamma += bend * log * log
            curvature.both -= bend * log
        }
        return (slope, curvature)
    }

    /// How μ and ln σ scatter: the inverse of the curvature, carried over to these.
    func scatter(_ point: Point) -> DurationFit.Scatter {
        let curvature = derivatives(point).1
        let determinant = curvature.determinant
        let (betas, gammas) = (curvature.gamma / determinant, curvature.beta / determinant)
        let both = -curvature.both / determinant
        let sigma = 1 / point.gamma
        // μ = β/γ, so dμ = σ dβ − βσ² dγ; ln σ = −ln γ, so d ln σ = −σ dγ.
        let (muBeta, muGamma) = (sigma, -point.beta * sigma * sigma)
        return DurationFit.Scatter(
            first: muBeta * muBeta * betas + 2 * muBeta * muGamma * both
                + muGamma * muGamma * gammas,
            second: sigma * sigma * gammas,
            both: -sigma * (muBeta * both + muGamma * gammas))
    }
}
