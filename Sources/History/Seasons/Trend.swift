import Model
import Numerics

/// Whether incidents become more frequent, or longer, as time goes on.
package struct Trend: Hashable, Sendable, Encodable {
    /// With fewer incidents nothing is tested.
    package static let fewest = 10

    /// How many began in the first half of the window.
    package let firstHalf: Int
    /// How many began in the second half.
    package let secondHalf: Int
    /// How many times more began in the second half; `nil` when none began in the first.
    package let rateRatio: Double?
    /// The Laplace statistic: above zero when incidents become more frequent.
    package let laplace: Double
    /// How likely a statistic at least so far from zero is with a steady rate.
    package let pValue: Double
    /// How durations go along with the start, from −1 to 1 (Spearman); `nil` with too few.
    package let durationCorrelation: Double?
    /// How likely such a correlation is by chance.
    package let durationPValue: Double?

    /// The trend of incidents that began within a window.
    ///
    /// What begins with the window has opened it: it counts for durations, not for the rate.
    ///
    /// - Returns: `nil` with fewer than ``fewest``.
    /// - Complexity: O(*n* log *n*). Source: Cox & Lewis 1966, 3.3; Spearman 1904.
    init?(_ rows: [IncidentRow], in window: ObservationWindow) {
        let (start, end) = (
            window.start.millisecondsSinceEpoch, window.end.millisecondsSinceEpoch
        )
        let counted = rows.filter { $0.start > start && $0.start <= end }
        guard counted.count >= Self.fewest, end > start else { return nil }
        let length = Double(end - start)
        let shares = counted.map { Double($0.start - start) / length }.sorted()
        firstHalf = shares.count { $0 < 0.5 }
        secondHalf = shares.count - firstHalf
        rateRatio = firstHalf > 0 ? Double(secondHalf) / Double(firstHalf) : nil
        let n = Double(shares.count)
        laplace = (shares.reduce(0, +) / n - 0.5) * (12 * n).squareRoot()
        pValue = NormalDistribution.twoSided(laplace)
        // How long the first one lasted is known like that of any other.
        let lasting = rows.filter { $0.start >= start && $0.start <= end }.compactMap { row in
            row.minutes.map { (start: Double(row.start), minutes: $0) }
        }
        durationCorrelation =
            lasting.count >= Self.fewest
            ? Self.rankCorrelation(lasting.map(\.start), lasting.map(\.minutes)) : nil
        durationPValue = durationCorrelation.map {
            NormalDistribution.twoSided($0 * Double(lasting.count - 1).squareRoot())
        }
    }

    /// Spearman's correlation; `nil` when either side is all the same.
    static func rankCorrelation(_ left: [Double], _ right: [Double]) -> Double? {
        let (first, second) = (ranks(left), ranks(right))
        let mean = Double(left.count + 1) / 2
        var (both, one, other) = (0.0, 0.0, 0.0)
        for index in first.indices {
            let (a, b) = (first[index] - mean, second[index] - mean)
            both += a * b
            one += a * a
            other += b * b
        }
        guard one > 0, other > 0 else { return nil }
        return both / (one * other).squareRoot()
    }

    /// The rank of each value from 1; equal ones share the mean of theirs.
    private static func ranks(_ values: [Double]) -> [Double] {
        let order = values.enumerated().sorted { $0.element < $1.element }
        var ranks = [Double](repeating: 0, count: values.count)
        var index = 0
        while index < order.count {
            var next = index
            while next < order.count, order[next].element == order[index].element { next += 1 }
            for place in index..<next {
                ranks[order[place].offset] = Double(index + next + 1) / 2
            }
            index = next
        }
        return ranks
    }
}
