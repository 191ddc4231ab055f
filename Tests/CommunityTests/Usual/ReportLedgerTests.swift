import Community
import Model
import Testing

@Suite("Report ledger", .timeLimit(.minutes(1))) struct ReportLedgerTests {
    private let always = ReportLedger.Taking(since: Visitors.at(-40 * 1440))

    @Test func `tells 24 hours by quarters, of which the last is under way`() {
        var ledger = ReportLedger([
            Visitors.report(at: -1426, by: "too early"), Visitors.report(at: -1425, by: "a"),
            Visitors.report(at: -20, by: "a"), Visitors.report(at: 3, by: "a"),
            Visitors.report(at: 3.5, by: "b"),
        ])
        let history = ledger.history(at: Visitors.at(4), always)
        #expect(history.buckets.count == 96)
        #expect(history.buckets.first?.start == Visitors.at(-1425))
        #expect(history.buckets.last?.start == Visitors.at(0))
        #expect(history.buckets.map(\.count).reduce(0, +) == 4)
        #expect(history.buckets.first?.count == 1 && history.buckets.last?.count == 2)
        #expect(history.buckets.allSatisfy { $0.usual != nil })
        #expect(history.daysKnown == 28)
    }

    @Test func `names what fails by people of the last hour, most named first`() {
        var ledger = ReportLedger([
            Visitors.report(at: -61, by: "z", function: "app", country: "US"),
            Visitors.report(at: -59, by: "a", function: "search", symptom: .slow, country: "DE"),
            Visitors.report(at: -40, by: "a", function: "search", symptom: .slow, country: "DE"),
            Visitors.report(at: -3, by: "b", function: "checkout", country: "DE"),
        ])
        ledger.add(Visitors.report(at: -2, by: "c", function: "checkout"))
        ledger.add(Visitors.report(at: -1, by: "d", symptom: .slow, country: "AT"))
        let history = ledger.history(at: Visitors.at(0), always)
        #expect(history.functions.map(\.name) == ["checkout", "search"])
        #expect(history.functions.map(\.count) == [2, 1])
        #expect(history.symptoms.map(\.name) == ["error", "slow"])
        #expect(history.countries.map(\.name) == ["DE", "AT"])
    }

    @Test func `counts people of the last minutes`() {
        var ledger = ReportLedger()
        for (minutes, reporter) in [(-15, "a"), (-14.9, "b"), (-2, "b"), (0, "c"), (1, "d")] {
            ledger.add(Visitors.report(at: minutes, by: reporter))
        }
        #expect(ledger.reporters(inLast: .seconds(900), at: Visitors.at(0)) == 2)
    }

    @Test func `learns once an hour`() {
        var ledger = ReportLedger(Past(days: 2) { _ in 5 }.reports)
        let since = ReportLedger.Taking(since: Visitors.at(-2 * 1440))
        let first = ledger.baseline(at: Visitors.at(0), since)
        #expect(first.daysKnown == 2)
        let none = ReportLedger.Taking(since: Visitors.at(0))
        #expect(ledger.baseline(at: Visitors.at(59), none) == first)
        #expect(ledger.baseline(at: Visitors.at(60), none).daysKnown == 0)
    }

    @Test func `without reports there are 96 empty quarters`() {
        var ledger = ReportLedger()
        let history = ledger.history(
            at: Visitors.at(0), ReportLedger.Taking(since: Visitors.at(0)))
        #expect(history.buckets.count == 96)
        #expect(history.buckets.allSatisfy { $0.count == 0 && $0.usual == nil })
        #expect(history.functions.isEmpty && history.symptoms.isEmpty)
        #expect(history.daysKnown == 0)
    }

    @Test func `a flood that nobody looks at does not pile up`() {
        var ledger = ReportLedger()
        for minute in 0..<1000 {
            ledger.add(Visitors.report(at: Double(minute), by: "\(minute)"))
        }
        let history = ledger.history(at: Visitors.at(999.5), always)
        #expect(history.symptoms.map(\.count) == [60])
        #expect(history.buckets.last?.count == 10)
    }
}
