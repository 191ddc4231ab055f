import Numerics

/// Whether counts differ from what is expected by more than chance.
///
/// Pearson's chi-square. Where less than five are expected in a cell, the same statistic of counts
/// drawn by chance takes the place of the distribution; with more than ``mostDrawn`` counts, cells
/// that expect less than five are taken together instead.
package struct ChanceTest: Hashable, Sendable, Encodable {
    /// How the probability was found.
    package enum Method: String, Hashable, Sendable, Encodable {
        case chiSquare = "chi-square"
        case drawn = "Monte Carlo"
    }

    /// Σ (count − expected)² / expected.
    package let statistic: Double
    /// How likely a statistic at least so large is by chance.
    package let pValue: Double
    /// How it was found.
    package let method: Method

    /// With fewer counts nothing is tested.
    package static let fewest = 10
    /// Samples that are drawn.
    package static let draws = 1999
    /// With more counts than this none are drawn.
    package static let mostDrawn = 200

    /// The test; `nil` with fewer than ``fewest`` counts or fewer than two cells.
    ///
    /// - Complexity: O(cells), or O(``draws`` · *n*) with few counts.
    init?(counts: [Int], expected: [Double], chance: inout some RandomNumberGenerator) {
        let total = counts.reduce(0, +)
        let cells = expected.indices.filter { expected[$0] > 0 }
        guard total >= Self.fewest, cells.count > 1 else { return nil }
        let observed = cells.map { Double(counts[$0]) }
        let weights = cells.map { expected[$0] }
        if (weights.min() ?? 0) < 5, total <= Self.mostDrawn {
            statistic = Self.statistic(observed, weights)
            pValue = Self.drawn(statistic, weights, total, &chance)
            method = .drawn
        } else {
            let (seen, foreseen) = Self.pooled(observed, weights)
            guard seen.count > 1 else { return nil }
            statistic = Self.statistic(seen, foreseen)
            pValue = ChiSquareDistribution.above(statistic, degrees: Double(seen.count - 1))
            method = .chiSquare
        }
    }

    private static func statistic(_ counts: [Double], _ expected: [Double]) -> Double {
        var sum = 0.0
        for index in counts.indices {
            let difference = counts[index] - expected[index]
            sum += difference * difference / expected[index]
        }
        return sum
    }

    private static func pooled(
        _ counts: [Double], _ expected: [Double]
    ) -> (counts: [Double], expected: [Double]) {
        let large = expected.indices.filter { expected[$0] >= 5 }
        let small = expected.indices.filter { expected[$0] < 5 }
        let rest = small.isEmpty ? [] : [small]
        return (
            large.map { counts[$0] } + rest.map { $0.reduce(0) { $0 + counts[$1] } },
            large.map { expected[$0] } + rest.map { $0.reduce(0) { $0 + expected[$1] } }
        )
    }

    /// Source: Hope 1968, a simplified Monte Carlo significance test.
    private static func drawn(
        _ statistic: Double, _ expected: [Double], _ total: Int,
        _ chance: inout some RandomNumberGenerator
    ) -> Double {
        var limits: [Double] = []
        for value in expected { limits.append((limits.last ?? 0) + value) }
        let scale = (limits.last ?? 1) / 9_007_199_254_740_992
        var atLeast = 1
        for _ in 0..<draws {
            var counts = [Double](repeating: 0, count: expected.count)
            for _ in 0..<total {
                let value = Double(chance.next() >> 11) * scale
                var cell = 0
                while cell + 1 < limits.count, limits[cell] <= value { cell += 1 }
                counts[cell] += 1
            }
            if Self.statistic(counts, expected) >= statistic * (1 - 1e-12) { atLeast += 1 }
        }
        return Double(atLeast) / Double(draws + 1)
    }

    /// Probabilities corrected for how many tests were made.
    ///
    /// Source: Holm 1979.
    package static func corrected(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var corrected = pValues
        var least = 0.0
        for (rank, index) in order.enumerated() {
            least = max(least, min(1, pValues[index] * Double(pValues.count - rank)))
            corrected[index] = least
        }
        return corrected
    }
}
