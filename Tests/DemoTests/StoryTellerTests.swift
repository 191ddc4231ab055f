import Model
import Synchronization
import Testing

@testable import Demo

@Suite("Story teller") struct StoryTellerTests {
    private static let start = Timestamp(millisecondsSinceEpoch: 1_795_528_800_000)

    @Test(
        "counts minutes and seconds since the story began",
        arguments: [
            (0.0, "+00:00"), (432, "+07:12"), (59.6, "+01:00"), (3700, "+61:40"), (-5, "-00:05"),
            (-0.2, "+00:00"),
        ])
    func clock(seconds: Double, text: String) {
        let teller = StoryTeller(start: Self.start) { _ in }
        #expect(teller.clock(Self.start + .seconds(seconds)) == text)
    }

    @Test func `tells each line of a timeline once`() {
        let lines = Mutex<[String]>([])
        let teller = StoryTeller(start: Self.start) { line in lines.withLock { $0.append(line) } }
        var incident = Incident(
            id: 1, service: "payments", title: "", phase: .warning, severity: .page,
            openedAt: Self.start)
        let entry = { (seconds: Double, kind: TimelineEntry.Kind, text: String) in
            TimelineEntry(
                at: Self.start + .seconds(seconds), kind: kind, service: nil, text: text)
        }
        incident.timeline = [entry(10, .change, "Release payments 3.2.1")]
        teller.tell([incident])
        incident.timeline.append(entry(75, .failure, "The pool is exhausted"))
        teller.tell([incident])
        #expect(
            lines.withLock { $0 } == [
                "+00:10  [change]   Release payments 3.2.1",
                "+01:15  [OUTAGE]   The pool is exhausted",
            ])
    }
}
