import Community
import Model
import Testing

@Suite("Quarter counts") struct QuarterCountsTests {
    private let quarter = QuarterCounts.quarter(of: Visitors.at(0))

    @Test func `lie on quarters of an hour, UTC`() {
        #expect(QuarterCounts.start(of: quarter) == Visitors.at(0))
        #expect(QuarterCounts.quarter(of: Visitors.at(14.999)) == quarter)
        #expect(QuarterCounts.quarter(of: Visitors.at(15)) == quarter + 1)
        #expect(QuarterCounts.quarter(of: Timestamp(millisecondsSinceEpoch: -1)) == -1)
        #expect(QuarterCounts.quarter(of: Timestamp(millisecondsSinceEpoch: -900_000)) == -1)
    }

    @Test func `count people, not reports`() {
        let reports = [(0.0, "a"), (1, "a"), (2, "b"), (15, "a"), (-1, "c")].map {
            Visitors.report(at: $0.0, by: $0.1)
        }
        let counts = QuarterCounts(reports)
        #expect((-1...2).map { counts.count(in: quarter + $0) } == [1, 2, 1, 0])
        #expect(QuarterCounts(reports.reversed()) == counts)
        var grown = QuarterCounts()
        for report in reports { grown.add(report) }
        #expect((-1...2).map { grown.count(in: quarter + $0) } == [1, 2, 1, 0])
    }

    @Test func `forget what is too old`() {
        var counts = QuarterCounts([0, 15].map { Visitors.report(at: $0, by: "a") })
        counts.forget(before: quarter + 1)
        #expect(counts.count(in: quarter) == 0 && counts.count(in: quarter + 1) == 1)
    }
}
