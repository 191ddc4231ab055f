import Model
import Testing

@testable import Community

@Suite("Report baseline", .timeLimit(.minutes(1))) struct ReportBaselineTests {
    @Test func `nothing is usual while less than a day is known`() {
        let past = Past(days: 1) { _ in 4 }
        #expect(past.baseline(days: 0.99).usual(at: Past.now) == nil)
        #expect(past.baseline(days: 0.99).daysKnown == 0)
        #expect(past.baseline(days: 1).daysKnown == 1)
        #expect(past.baseline(days: 1).usual(at: Past.now) != nil)
    }

    @Test func `what was not watched is not known`() {
        let past = Past(days: 3) { _ in 4 }
        let gap = TimeRange(
            start: Past.now - .seconds(60 * 3600), end: Past.now - .seconds(10 * 3600))
        let baseline = past.baseline(days: 3, gaps: [gap])
        #expect(baseline.daysKnown == 0)
        #expect(baseline.usual(at: Past.now) == nil)
        let all = TimeRange(start: Visitors.at(-9e6), end: Visitors.at(9e6))
        #expect(past.baseline(days: 3, gaps: [all]).daysKnown == 0)
    }

    @Test func `no report in a known time is usual too`() throws {
        let usual = try #require(Past(days: 0) { _ in 0 }.baseline(days: 28).usual(at: Past.now))
        #expect(usual.low == 0 && usual.middle == 0)
        #expect(usual.high < 1.1)
    }

    @Test("the middle is near the truth", arguments: [0.2, 1, 4, 25])
    func level(mean: Double) throws {
        let baseline = Past(days: 28, seed: 7) { _ in mean }.baseline(days: 28)
        #expect(baseline.daysKnown == 28)
        let middles = (0..<168).compactMap {
            baseline.usual(at: Past.now + .seconds(Double($0) * 3600))?.middle
        }
        let average = middles.reduce(0, +) / 168
        // The lower median lies a little below; told in docs/methods/reports.md.
        #expect(average > mean * 0.8 && average < mean * 1.02, "\(average)")
    }

    @Test("nineteen of twenty quarters lie in the range", arguments: [1, 4, 25] as [Double])
    func coverage(mean: Double) {
        let baseline = Past(days: 28, seed: 11) { _ in mean }.baseline(days: 28)
        let fresh = Past(days: 28, seed: 12) { _ in mean }.counts
        let first = QuarterCounts.quarter(of: Past.now) - 28 * 96
        let within = (first..<first + 28 * 96).count { quarter in
            guard let usual = baseline.usual(at: QuarterCounts.start(of: quarter)) else {
                return false
            }
            return (usual.low...usual.high).contains(Double(fresh.count(in: quarter)))
        }
        let share = Double(within) / Double(28 * 96)
        #expect(share > 0.90 && share < 0.99, "\(share)")
    }

    @Test func `hours of the day differ from the first day on`() throws {
        let past = Past(days: 7) { $0 / 4 % 24 < 12 ? 20 : 2 }
        let baseline = past.baseline(days: 7)
        let day = try #require(baseline.usual(at: Past.now - .seconds(6 * 3600)))
        let night = try #require(baseline.usual(at: Past.now - .seconds(18 * 3600)))
        #expect(abs(day.middle - 20) < 4 && abs(night.middle - 2) < 1)
    }

    @Test func `days of the week differ from fourteen days on`() throws {
        // The last of every seven days has three times the reports.
        let level = { (ago: Int) in ago / 96 % 7 == 6 ? 30.0 : 10 }
        let busy = Past.now - .seconds(6.5 * 86_400)
        let early = try #require(Past(days: 13, level: level).baseline(days: 13).usual(at: busy))
        #expect(early.middle < 13)
        let late = try #require(Past(days: 28, level: level).baseline(days: 28).usual(at: busy))
        #expect(late.middle > 25)
    }

    @Test("a surge teaches nothing", arguments: [2, 5, 13, 14, 20, 28])
    func surge(days: Int) throws {
        let calm = Past(days: days, seed: 3) { _ in 5 }.baseline(days: Double(days))
        let struck = Past(days: days, seed: 3) { ago in (12...36).contains(ago) ? 400 : 5 }
            .baseline(days: Double(days))
        for hour in 0..<24 {
            let moment = Past.now + .seconds(Double(hour) * 3600)
            let (before, after) = try (
                #require(calm.usual(at: moment)), #require(struck.usual(at: moment))
            )
            #expect(after.middle < before.middle + 3, "\(hour)")
            #expect(after.high < before.high + 9, "\(hour)")
        }
    }

    @Test func `with a single day a surge is held against the other hours`() throws {
        let past = Past(days: 1) { ago in (12...24).contains(ago) ? 400 : 5 }
        let usual = try #require(
            past.baseline(days: 1).usual(at: Past.now + .seconds(19.5 * 3600)))
        #expect(usual.middle <= 25)
    }

    @Test func `the range is wider where counts scatter more than chance`() throws {
        // Every other day is twice as busy.
        let past = Past(days: 13) { ago in ago / 96 % 2 == 0 ? 10 : 40 }
        let plain = Past(days: 13) { _ in 20 }
        #expect(past.baseline(days: 13).dispersion > 4)
        #expect(plain.baseline(days: 13).dispersion < 1.3)
    }

    @Test func `what will be does not change what is usual`() {
        let past = Past(days: 28) { _ in 5 }
        var counts = past.counts
        for reporter in 0..<500 {
            counts.add(Visitors.report(at: 1, by: "\(reporter)"))
        }
        let baseline = ReportBaseline(
            counts, since: Visitors.at(-28 * 1440), gaps: [], now: Visitors.at(59))
        #expect(baseline == past.baseline(days: 28))
    }

    @Test func `moments before 1970 have an hour too`() {
        let baseline = Past(days: 2) { _ in 5 }.baseline(days: 2)
        #expect(baseline.usual(at: Timestamp(millisecondsSinceEpoch: -86_400_000)) != nil)
        let early = ReportBaseline(
            QuarterCounts(), since: Timestamp(millisecondsSinceEpoch: 0), gaps: [],
            now: Timestamp(millisecondsSinceEpoch: 5_000_000))
        #expect(early.daysKnown == 0)
    }
}
