import Community
import Model
import Numerics
import TestKit

/// A past of reports that is made up: Poisson counts around a level for each hour.
struct Past {
    /// Where the past ends: a Tuesday at 14:00 UTC.
    static let now = Visitors.at(0)
    static let quartersADay = 96

    let reports: [UserReport]
    var counts: QuarterCounts { QuarterCounts(reports) }

    /// Some days up to `now`; `level` tells the mean of a quarter so many quarters before `now`.
    init(days: Int, seed: UInt64 = 1, level: (_ quartersAgo: Int) -> Double) {
        var numbers = SeededGenerator(seed: seed)
        var reports: [UserReport] = []
        for ago in stride(from: days * Self.quartersADay, to: 0, by: -1) {
            for reporter in 0..<Self.poisson(level(ago), &numbers) {
                reports.append(
                    Visitors.report(at: -15 * Double(ago) + 1, by: "\(ago) \(reporter)"))
            }
        }
        self.reports = reports
    }

    /// What is usual by this past, of which so many days are known.
    func baseline(days: Double, gaps: [TimeRange] = []) -> ReportBaseline {
        ReportBaseline(
            counts, since: Self.now - .seconds(days * 86_400), gaps: gaps, now: Self.now)
    }

    /// A number of a Poisson distribution (Knuth, volume 2, 3.4.1), for means up to some hundreds.
    static func poisson(_ mean: Double, _ numbers: inout SeededGenerator) -> Int {
        var (rest, count) = (mean, 0)
        while true {
            rest -= exponential(&numbers)
            guard rest > 0 else { return count }
            count += 1
        }
    }

    private static func exponential(_ numbers: inout SeededGenerator) -> Double {
        -Elementary.log(1 - Double.random(in: 0..<1, using: &numbers))
    }
}
