import Model

/// A rise of a series from one level to another: where it begins, and how far it goes.
///
/// The split is the one that makes the two-sample t statistic largest, the classical estimate of a
/// single change point in a mean (D. V. Hinkley, "Inference about the change-point in a sequence of
/// random variables", Biometrika 57, 1970). The search is repeated on what lies before the split, as
/// in binary segmentation (A. J. Scott and M. Knott, 1974), so that a ramp begins where it begins
/// and not in its middle.
struct Step: Hashable, Sendable {
    /// What a rise must have to count.
    struct Limits: Hashable, Sendable {
        /// After divided by before, at least.
        var ratio = 1.15
        /// After minus before, at least, in the unit of the series.
        var rise = 0.0
        /// The t statistic, at least.
        var significance = 5.0
        /// Fewest values on each side.
        var side = 3
    }

    /// The last moment that still belongs to the lower level.
    let lastBefore: Timestamp
    /// The first moment that belongs to the higher level.
    let at: Timestamp
    /// The lower level.
    let before: Double
    /// The higher level, as it was at the end.
    let after: Double
    /// How many standard errors the rise is.
    let significance: Double

    /// After divided by before.
    var ratio: Double { after / max(before, 1e-9) }
    /// After minus before.
    var rise: Double { after - before }

    /// The strongest rise of a series, if one is strong enough.
    ///
    /// - Complexity: O(*n*) in the number of values.
    static func find(in series: Series, limits: Limits = Limits()) -> Step? {
        guard let main = bestSplit(series.values[...], limits: limits) else { return nil }
        var onset = main.index
        // Each round looks at what lies before; four rounds follow a ramp to its foot.
        for _ in 0..<4 {
            let rest = series.values[..<onset]
            guard let earlier = bestSplit(rest, limits: limits), earlier.index < onset else {
                break
            }
            let foot = Statistics.mean(rest[..<earlier.index])
            let head = Statistics.mean(rest[earlier.index...])
            // A smaller rise long before is another story than the foot of this one.
            guard head - foot >= 0.15 * main.rise else { break }
            onset = earlier.index
        }
        let before = Statistics.mean(series.values[..<onset])
        let after = Statistics.mean(series.values[main.index...])
        guard isEnough(before: before, after: after, limits: limits) else { return nil }
        return Step(
            lastBefore: series.times[onset - 1], at: series.times[onset], before: before,
            after: after, significance: main.significance)
    }

    private struct Split {
        let index: Int
        let rise: Double
        let significance: Double
    }

    private static func bestSplit(_ values: ArraySlice<Double>, limits: Limits) -> Split? {
        let count = values.count
        guard count >= 2 * limits.side, let first = values.first else { return nil }
        var sum = 0.0
        var squares = 0.0
        // Sums are taken about the first value, which keeps the squares from cancelling.
        let total = values.reduce(0) { $0 + ($1 - first) }
        let totalSquares = values.reduce(0) { $0 + ($1 - first) * ($1 - first) }
        var best: Split?
        for offset in 1...(count - limits.side) {
            let value = values[values.startIndex + offset - 1] - first
            sum += value
            squares += value * value
            guard offset >= limits.side else { continue }
            let left = Double(offset)
            let right = Double(count - offset)
            let before = sum / left
            let after = (total - sum) / right
            let inner = squares - left * before * before
            let outer = totalSquares - squares - right * after * after
            let spread = (max(0, inner + outer) / Double(max(1, count - 2))).squareRoot()
            // Below one percent of the level, differences are of no interest to anybody.
            let noise = max(spread, 0.01 * (before + first).magnitude, 1e-9)
            let score = (after - before) / (noise * (1 / left + 1 / right).squareRoot())
            if score > best?.significance ?? limits.significance,
                isEnough(before: before + first, after: after + first, limits: limits)
            {
                best = Split(
                    index: values.startIndex + offset, rise: after - before, significance: score)
            }
        }
        return best
    }

    private static func isEnough(before: Double, after: Double, limits: Limits) -> Bool {
        after - before > limits.rise && after >= limits.ratio * before
    }
}
