import Numerics

/// Which share of incidents lasts longer than each time, also where some are still open.
///
/// Source: Kaplan & Meier 1958; the variance of Greenwood 1926; intervals on the scale ln(−ln S),
/// Kalbfleisch & Prentice 2002, 1.4.
package struct SurvivalCurve: Hashable, Sendable {
    /// A step of the curve: a time at which some ended.
    package struct Step: Hashable, Sendable, Encodable {
        /// When, in minutes since the beginning.
        package let minutes: Double
        /// How many had lasted so long.
        package let atRisk: Int
        /// How many ended then.
        package let ended: Int
        /// The share that lasts longer, in 0...1.
        package let survival: Double
        /// The lower end of the interval of the share.
        package let lower: Double
        /// The upper end.
        package let upper: Double
    }

    /// The steps, by time; one for each different duration.
    package let steps: [Step]
    /// How many incidents it rests on.
    package let n: Int
    /// How many of these were still open.
    package let open: Int
    /// The level of its intervals: 0.95.
    package static let confidence = 0.95

    /// The curve of a sample.
    ///
    /// - Complexity: O(*n*), the sample being in order.
    package init(_ sample: DurationSample) { self.init(sample, longerThan: 0) }

    /// The curve of those that have lasted longer than so many minutes; its times count from then.
    init(_ sample: DurationSample, longerThan elapsed: Double) {
        let ended = sample.ended[sample.ended.firstIndex(above: elapsed)...]
        let open = sample.open[sample.open.firstIndex(above: elapsed)...]
        n = ended.count + open.count
        self.open = open.count
        var walk = Walk(atRisk: n)
        var nextOpen = open.startIndex
        var index = ended.startIndex
        var steps: [Step] = []
        while index < ended.endIndex {
            let time = ended[index]
            while nextOpen < open.endIndex, open[nextOpen] < time {
                nextOpen += 1
                walk.atRisk -= 1
            }
            var next = index
            while next < ended.endIndex, ended[next] == time { next += 1 }
            steps.append(walk.step(at: time - elapsed, ending: next - index))
            index = next
        }
        self.steps = steps
    }

    /// The share that lasts longer than so many minutes.
    package func survival(at minutes: Double) -> Double {
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].minutes <= minutes { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 1 : steps[low - 1].survival
    }

    /// When at most half last longer; `nil` when more than half of what is known is still open.
    package var medianMinutes: Double? { time(share: 0.5) }

    /// The first time by which a share has ended; `nil` when the curve ends before.
    package func time(share: Double) -> Double? {
        steps.first { $0.survival <= 1 - share + 1e-12 }?.minutes
    }

    /// The interval of ``time(share:)``; an end the curve does not reach is `nil`.
    ///
    /// Source: Brookmeyer & Crowley 1982.
    package func interval(share: Double) -> (lower: Double?, upper: Double?) {
        (
            steps.first { $0.lower <= 1 - share + 1e-12 }?.minutes,
            steps.first { $0.upper <= 1 - share + 1e-12 }?.minutes
        )
    }

    /// What is carried from step to step.
    private struct Walk {
        var atRisk: Int
        private var survival = 1.0
        private var variance = 0.0
        private static let normal = NormalDistribution.quantile((1 + confidence) / 2)

        init(atRisk: Int) { self.atRisk = atRisk }

        mutating func step(at minutes: Double, ending count: Int) -> Step {
            let (risk, ends) = (Double(atRisk), Double(count))
            survival *= (risk - ends) / risk
            if atRisk > count { variance += ends / (risk * (risk - ends)) }
            let step = Step(
                minutes: minutes, atRisk: atRisk, ended: count, survival: survival,
                lower: bound(Self.normal), upper: bound(-Self.normal))
            atRisk -= count
            return step
        }

        private func bound(_ normal: Double) -> Double {
            guard survival > 0 else { return 0 }
            guard survival < 1 else { return 1 }
            let log = Elementary.log(survival)
            return Elementary.exp(log * Elementary.exp(normal * variance.squareRoot() / -log))
        }
    }
}

extension [Double] {
    /// Where, in ascending numbers, those above a value begin.
    fileprivate func firstIndex(above value: Double) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
