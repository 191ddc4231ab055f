import FoundationEssentials
import History
import Model
import TestKit
import Testing

@testable import Node

@Suite("Past records") struct PastRecordsTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func past(_ severities: [String]) throws -> PastRecords {
        let lines = severities.enumerated().map { number, severity in
            #"{"provider_id":"cloud","incident_id":"\#(number)","title":"t","severity":"\#(severity)","#
                + #""created_at":"2024-01-0\#(number % 9 + 1)T10:00:00Z","#
                + #""resolved_at":"2024-01-0\#(number % 9 + 1)T11:00:00Z"}"#
        }
        let path = directory.file("others.ndjson")
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
        return try PastRecords(files: [path])
    }

    private func own(_ count: Int, minutes: Double = 10) -> [PastIncident] {
        (0..<count).map { number in
            PastIncident(
                id: "\(number)", provider: "payments", title: "", severity: .major,
                start: Scene.at(Double(number) * 7200),
                end: Scene.at(Double(number) * 7200 + minutes * 60))
        }
    }

    @Test func `with few of our own the grave ones of others count too`() throws {
        let past = try past(
            Array(repeating: "major", count: 12) + ["minor", "none", "maintenance"])
        #expect(past.imported.count == 15)
        #expect(past.sources == ["15 incidents of cloud, 2024"])
        let none = past.precedents(own: [])["payments"]
        #expect(
            none.words
                == "12 grave outages of others on record (15 incidents of cloud, 2024), and none "
                + "seen here")
        #expect(none.durations.estimate(elapsedMinutes: 30).duration?.medianMinutes == 30)
        #expect(
            past.precedents(own: own(1))["payments"].words.hasSuffix(
                "and 1 earlier outage seen here"))
    }

    @Test func `with enough of our own those of others do not count`() throws {
        let past = try past(Array(repeating: "major", count: 12))
        let precedents = past.precedents(own: own(20))
        #expect(precedents["payments"].words == "20 earlier outages of this service")
        #expect(precedents["checkout"].words == "20 earlier outages seen here")
        #expect(
            precedents["payments"].durations.estimate(elapsedMinutes: 0).duration?.medianMinutes
                == 10)
    }

    @Test func `without files and records nothing is said`() throws {
        let estimate = try PastRecords(files: []).precedents(own: [])["payments"]
        #expect(estimate.words == "0 earlier outages seen here")
        #expect(
            estimate.durations.estimate(elapsedMinutes: 1).sentence
                == "Only 0 such incidents on record have ended; at least 10 are needed to say how "
                + "long one lasts.")
    }

    @Test func `a file that cannot be read is named`() {
        let error = #expect(throws: NodeError.self) {
            try PastRecords(files: ["/nonexistent/a.json"])
        }
        #expect(
            error?.description == "Could not read '/nonexistent/a.json': there is no such file. "
                + "Check the path. Check 'history' in the configuration.")
    }
}
