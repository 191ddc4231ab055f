import FoundationEssentials
import History
import Model
import Reports
import Testing

@Suite("Report of history classify") struct ClassifyReportTests {
    private static func report(_ incidents: [PastIncident]) -> ClassifyReport {
        ClassifyReport(incidents, IncidentClassifier.classify(incidents, corrections: []))
    }

    private static let incidents = [
        "Requests fail in us-east-1", "Builds are slow everywhere else, too",
    ]
    .enumerated().map { index, title in
        let start = Timestamp(millisecondsSinceEpoch: 1_700_000_000_000)
        return PastIncident(
            id: "\(index)", provider: "shop", title: title, severity: nil, start: start,
            end: index == 0 ? start + .seconds(1800) : nil)
    }

    @Test func `a table, then how many of each`() {
        #expect(
            Self.report(Self.incidents).text == """
                began       provider  scope     severity  cause    recovery  title
                2023-11-14  shop      regional  major     unknown  unknown   Requests fail in us-east-1
                2023-11-14  shop      partial   minor     unknown  unknown   Builds are slow everywhere else...

                field     how many
                scope     1 partial, 1 regional
                severity  1 major, 1 minor
                cause     2 unknown
                recovery  2 unknown

                The reasons stand in the answer to --json.

                """)
        #expect(Self.report([]).text == "No incidents.\n")
    }

    @Test func `a JSON object a line`() throws {
        let lines = try Self.report(Self.incidents).jsonLines().split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[1]
                == #"{"cause":"unknown","id":"1","provider":"shop","reason":"scope: no place and no word of a wider reach; severity: \"slow\" in the title; cause: no cause is told; recovery: no word about how it came back","reasons":{"cause":"no cause is told","recovery":"no word about how it came back","scope":"no place and no word of a wider reach","severity":"\"slow\" in the title"},"recovery":"unknown","scope":"partial","severity":"minor","start":"2023-11-14T22:13:20.000Z","title":"Builds are slow everywhere else, too"}"#
        )
        #expect(lines[0].contains(#""minutes":30,"#))
    }

    @Test func `the whole is a list`() throws {
        let json = try Self.report(Self.incidents).json()
        #expect(json.hasPrefix("[\n"))
        #expect(json.hasSuffix("]\n"))
    }
}
