import Numerics
import TestKit

@testable import History

/// Seeded samples of known distributions.
enum SampledDurations {
    static func lognormal(
        mu: Double, sigma: Double, count: Int, _ chance: inout SeededGenerator
    ) -> [Double] {
        (0..<count).map { _ in
            Elementary.exp(
                mu + sigma * NormalDistribution.quantile(.random(in: 1e-12..<1, using: &chance)))
        }
    }

    static func weibull(
        shape: Double, scale: Double, count: Int, _ chance: inout SeededGenerator
    ) -> [Double] {
        (0..<count).map { _ in
            scale
                * Elementary.power(
                    -Elementary.log(.random(in: 1e-12..<1, using: &chance)), 1 / shape)
        }
    }

    /// What is known at a random time after the beginning: the rest is still open.
    static func censored(
        _ durations: [Double], mean: Double, _ chance: inout SeededGenerator
    ) -> DurationSample {
        var (ended, open): ([Double], [Double]) = ([], [])
        for duration in durations {
            let looked = -mean * Elementary.log(.random(in: 1e-12..<1, using: &chance))
            if duration <= looked { ended.append(duration) } else { open.append(looked) }
        }
        return DurationSample(ended: ended, open: open)
    }
}
