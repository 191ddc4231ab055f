import FoundationEssentials
import LoadTesting
import Model
import Testing

@testable import Demo

@Suite("Story report") struct StoryReportTests {
    /// The keys of a JSON object, and which of them are `null`.
    private struct Shape: Decodable {
        struct Key: CodingKey {
            let stringValue: String
            let intValue: Int? = nil
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        var keys: Set<String> = []
        var nulls: Set<String> = []
        var children: [String: Shape] = [:]

        init(from decoder: any Decoder) throws {
            let map = try decoder.container(keyedBy: Key.self)
            for key in map.allKeys {
                keys.insert(key.stringValue)
                if try map.decodeNil(forKey: key) { nulls.insert(key.stringValue) }
                // A value that is no object, or no list of them, has no shape.
                children[key.stringValue] =
                    (try? map.decode(Shape.self, forKey: key))
                    ?? (try? map.decode([Shape].self, forKey: key))?.first
            }
        }
    }

    private func shape(of report: StoryReport) throws -> Shape {
        try JSONDecoder().decode(Shape.self, from: JSONEncoder().encode(report))
    }

    @Test func `has every key, null where there is nothing`() throws {
        let shape = try shape(of: Example.report(warnedAt: nil, lead: nil, resolvedAt: nil))
        #expect(
            shape.keys == [
                "scenario", "speed", "incidents", "events", "exhaustedAt", "warnedAt",
                "leadSeconds", "pages", "notifications", "duplicateNotifications", "restarts",
                "primaryCause", "contributingFactors", "ruledOut", "impact", "detectionGap",
                "resolvedAt", "postmortem", "verdict", "failures",
            ])
        #expect(
            shape.nulls == [
                "exhaustedAt", "warnedAt", "leadSeconds", "primaryCause", "resolvedAt",
                "postmortem",
            ])
    }

    @Test func `has every key of its rows, null where there is nothing`() throws {
        let gap = StoryReport.GapRow(
            rule: "r", inForce: true, wouldFireAt: nil, lateBySeconds: nil, smallestChange: nil,
            falsePagesOnControl: nil, control: nil)
        let event = StoryReport.Event(
            at: 1, kind: "note", service: nil, text: "t", evidence: [])
        let shape = try shape(
            of: Example.report(
                primary: Example.cause(.unknown), factors: [Example.cause(.trafficSurge)],
                impact: ["checkout"], gap: [gap], events: [event]))
        let cause: Set = [
            "kind", "service", "subject", "change", "version", "confidence", "title", "effect",
            "soonerSeconds", "evidence",
        ]
        #expect(shape.children["primaryCause"]?.keys == cause)
        #expect(shape.children["contributingFactors"]?.keys == cause)
        #expect(shape.children["impact"]?.keys == ["service", "expectedAt", "observedAt"])
        #expect(shape.children["impact"]?.nulls == ["expectedAt", "observedAt"])
        #expect(
            shape.children["detectionGap"]?.keys == [
                "rule", "inForce", "wouldFireAt", "lateBySeconds", "smallestChange",
                "falsePagesOnControl", "control",
            ])
        #expect(
            shape.children["events"]?.keys == ["at", "kind", "service", "text", "evidence"])
    }

    @Test func `the verdict follows from the failures`() {
        var report = Example.report()
        #expect(report.verdict == "passed")
        report.failures = ["No forecast warned."]
        #expect(report.verdict == "failed")
        #expect(report.summary.last == "Verdict: failed.\n  No forecast warned.")
    }
}
