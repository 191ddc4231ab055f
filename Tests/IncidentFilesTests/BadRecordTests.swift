import IncidentFiles
import Model
import Testing

/// Records that may not be counted, and what is said about them.
@Suite("Bad records", .timeLimit(.minutes(1))) struct BadRecordTests {
    @Test(
        "a Statuspage line is set aside with its reason",
        arguments: [
            (
                #""created_at":"2024-01-01T02:00:00Z","resolved_at":"2024-01-01T01:00:00Z""#,
                "it ends (2024-01-01T01:00:00.000Z) before it starts (2024-01-01T02:00:00.000Z)"
            ),
            (
                #""created_at":"2024-01-01T02:00:00""#,
                "'created_at' has no known zone: '2024-01-01T02:00:00'"
            ),
            (
                #""created_at":"2024-01-01T02:00:00 Mars/Base""#,
                "'created_at' has no known zone: '2024-01-01T02:00:00 Mars/Base'"
            ),
            (
                #""created_at":"2024-02-30T02:00:00Z""#,
                "'created_at' is no time: '2024-02-30T02:00:00Z'"
            ),
            (#""created_at":5"#, "'created_at' is of the wrong kind"),
            (#""title":"x""#, "'created_at' is missing"),
            (
                #""created_at":"2024-01-01T02:00:00Z","severity":"awful""#,
                "'severity' is unknown: 'awful'"
            ),
            (
                #""created_at":"2024-01-01T00:00:00Z","resolved_at":"2024-01-01T01:00:00Z","duration_minutes":5"#,
                "'duration_minutes' is 5.0, but its times are 60.0 minutes apart"
            ),
        ])
    func statuspage(fields: String, reason: String) throws {
        let text = #"{"provider_id":"p","incident_id":"1",\#(fields)}"#
        let document = try IncidentFile.read(text: "\n" + text + "\n", name: "s")
        #expect(document.incidents == [])
        #expect(document.complaints == ["s:2: \(reason)"])
    }

    @Test func `a line that is no JSON leaves the others readable`() throws {
        let good =
            #"{"provider_id":"p","incident_id":"1","created_at":"2024-01-01T00:00:00+02:00"}"#
        let document = try IncidentFile.read(text: good + "\n{\"provider_id\"\n" + good, name: "s")
        #expect(document.incidents.map(\.start.description) == ["2023-12-31T22:00:00.000Z"])
        #expect(document.incidents.map(\.end) == [nil])
        #expect(
            document.complaints == [
                "s:2: it is no JSON that can be read",
                "s:3: '1' of p stands in the file already; it is counted once",
            ])
    }

    @Test func `markup goes and what only looks like it stays`() throws {
        let line =
            #"{"provider_id":"p","incident_id":"1","created_at":"2024-01-01T00:00:00Z","#
            + #""title":"<b>A &amp; B</b><br>is &lt;down&gt; <unlabeled event><script>x()</script>"}"#
        let document = try IncidentFile.read(text: line, name: "s")
        #expect(document.incidents.first?.title == "A & B is <down> <unlabeled event>")
    }

    @Test func `a Google record is set aside with its reason`() throws {
        let text = """
            [{"id":"a","external_desc":"x","begin":"2022-01-01T00:00:00+00:00","severity":"odd"},
            {"id":"b","begin":"2022-01-01T00:00:00+00:00","end":"2021-01-01T00:00:00+00:00"},
            7, {"begin":"2022-01-01T00:00:00+00:00"},
            {"id":"e","begin":"2022-01-01T00:00:00+00:00"}]
            """
        let document = try IncidentFile.read(text: text, name: "g")
        #expect(document.incidents.map(\.id) == ["e"])
        #expect(
            document.complaints == [
                "g: record 1: 'severity' is unknown: 'odd'",
                "g: record 2: it ends (2021-01-01T00:00:00.000Z) before it starts "
                    + "(2022-01-01T00:00:00.000Z)", "g: record 3: it is no record",
                "g: record 4: 'id' is missing",
            ])
    }

    @Test func `rows of a trace are set aside with their reasons`() throws {
        let text = """
            start_time,end_time,status,service
            0.0,10.0,0.5,x
            20,10,0.5,x
            20,nan,0.5,x
            1e99,2e99,0.5,x
            20,30,1.5,x
            20,30
            0.0,10.0,0.5,x
            40,50,0,x
            """
        let document = try IncidentFile.read(text: text, name: "t")
        #expect(
            document.incidents.map(\.title) == [
                "50 % of the service affected", "0 % of the service affected",
            ])
        #expect(document.incidents.map(\.severity) == [nil, PastIncident.Severity.none])
        #expect(
            document.complaints == [
                "t:3: it ends (1970-01-01T00:00:10.000Z) before it starts "
                    + "(1970-01-01T00:00:20.000Z)",
                "t:4: 'end_time' is no number of seconds: 'nan'",
                "t:5: 'start_time' is no number of seconds: '1e99'",
                "t:6: 'status' is no share from 0 to 1: '1.5'",
                "t:7: the line has 2 fields where the header has 4",
                "t:8: '0.0-10.0' of x stands in the file already; it is counted once",
            ])
    }

    @Test func `a table without a column says so`() throws {
        let text = """
            vendor,event_start_time,event_end_time
            AWS,2018-01-01T00:00:00Z,2018-01-01T01:00:00Z
            """
        let document = try IncidentFile.read(text: text, name: "c")
        #expect(document.complaints == ["c:2: the table has no column 'location'"])
    }
}
