import FoundationEssentials
import HTTP
import LoadTesting
import Model
import Testing

@testable import Demo

@Suite("The world outside the demo's node") struct OutsideTests {
    private static func at(_ seconds: Double) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: 1_795_000_000_000) + .seconds(seconds)
    }

    private static func load(answered: Int, failed: Int) -> [String: LoadReport] {
        var report = LoadReport()
        report.answered = answered
        report.failed = failed
        return ["work": report]
    }

    @Test func `failures are counted from look to look`() {
        var count = FailureCount()
        count.look(at: Self.load(answered: 90, failed: 10))
        #expect(count.failed == 10 && count.ended == 100)
        count.look(at: Self.load(answered: 95, failed: 40))
        #expect(count.failed == 30 && count.ended == 35)
    }

    @Test func `the provider posts five minutes late, and clears two minutes late`() {
        let desk = ProviderDesk(
            name: "shop", address: "http://127.0.0.1:8080/services/shop", openedAt: Self.at(0))
        var count = FailureCount()
        var answered = 0
        var failed = 0
        func pass(_ seconds: Int, failing: Bool) {
            if failing { failed += 50 } else { answered += 50 }
            count.look(at: Self.load(answered: answered, failed: failed))
            desk.look(count, at: Self.at(Double(seconds)))
        }
        for second in stride(from: 10, through: 300, by: 10) { pass(second, failing: true) }
        #expect(Self.words(desk).contains("All Systems Operational (rehearsal)"))
        pass(310, failing: true)
        #expect(Self.words(desk).contains("\"indicator\":\"major\""))
        #expect(Self.words(desk).contains("\"partial_outage\""))
        #expect(Self.words(desk).contains("Payments fail for some buyers (rehearsal)"))
        #expect(!Self.words(desk).contains(".example"))
        for second in stride(from: 320, through: 430, by: 10) { pass(second, failing: false) }
        #expect(Self.words(desk).contains("\"indicator\":\"major\""))
        pass(440, failing: false)
        #expect(Self.words(desk).contains("\"indicator\":\"none\""))
        #expect(Self.words(desk).contains("\"incidents\":[]"))
        let past = Self.words(of: desk.incidentsAnswer)
        #expect(past.contains("\"status\":\"resolved\"") && past.contains("\"resolved_at\":"))
        #expect(past.contains("\"id\":\"incident-1\""))
    }

    @Test func `the provider's list of incidents is empty before it has posted`() {
        let desk = ProviderDesk(
            name: "shop", address: "http://127.0.0.1:8080", openedAt: Self.at(0))
        #expect(Self.words(of: desk.incidentsAnswer).contains("\"incidents\":[]"))
    }

    private static func words(_ desk: ProviderDesk) -> String { words(of: desk.answer) }

    private static func words(of answer: HTTPResponse) -> String {
        guard case .bytes(let bytes) = answer.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `the invented past lies before, in order, and by the hour`() {
        let end = Self.at(0)
        let past = ReportHabit.past(of: "etsy", before: end)
        #expect(past.allSatisfy { $0.at < end && $0.service == "etsy" })
        #expect(past.map(\.at) == past.map(\.at).sorted())
        let days = Double(past.count) / 28
        // The mean of a day is 96 quarters of 5.5 reports.
        #expect(abs(days - 528) < 30)
        #expect(Set(past.map(\.reporter)).count == past.count)
    }
}
