import IncidentFiles
import Model
import Testing

/// Clock times without dates, in US Pacific time.
@Suite("Times of AWS records", .timeLimit(.minutes(1))) struct AmazonTimesTests {
    /// 2021-08-06, 6:08 PM PDT.
    private static let posted = 1_628_298_493

    private static func read(
        _ posts: [(String, String)], date: Int = posted, list: String = "archive"
    ) throws -> IncidentDocument {
        let description = posts.map { stamp, text in
            #"<div><span class=\"yellowfg\">\#(stamp)</span>&nbsp;\#(text)</div>"#
        }.joined()
        let record =
            #"{"service_name":"Amazon X (Ohio)","summary":"S","date":"\#(date)","status":"1","#
            + #""description":"\#(description)","service":"x-us-east-2"}"#
        return try IncidentFile.read(text: #"{"\#(list)":[\#(record)]}"#, name: "aws")
    }

    private static func span(
        _ posts: [(String, String)], date: Int = posted
    ) throws -> [String] {
        let document = try read(posts, date: date)
        let incident = try #require(document.incidents.first, "\(document.complaints)")
        return [incident.start.description, incident.end?.description ?? "open"]
    }

    @Test func `a span in the last post decides`() throws {
        let times = try Self.span([
            ("6:08 PM PDT", "We are investigating."),
            ("7:33 PM PDT", "Between 5:22 PM and 7:31 PM PDT we experienced errors."),
        ])
        #expect(times == ["2021-08-07T00:22:00.000Z", "2021-08-07T02:31:00.000Z"])
    }

    @Test func `a span crosses midnight`() throws {
        let times = try Self.span([
            (" 6:08 PM PDT", "We are investigating."),
            ("Aug 7,  2:53 AM PDT", "Between August 6 5:23 PM and August 7 2:48 AM PDT, errors."),
        ])
        #expect(times == ["2021-08-07T00:23:00.000Z", "2021-08-07T09:48:00.000Z"])
    }

    @Test func `a post after midnight without a date is of the next day`() throws {
        let times = try Self.span([("6:08 PM PDT", "Looking."), ("12:30 AM PDT", "Resolved.")])
        #expect(times == ["2021-08-07T01:08:00.000Z", "2021-08-07T07:30:00.000Z"])
    }

    @Test func `a start that is told counts from then to the last post`() throws {
        let times = try Self.span([
            ("6:08 PM PDT", "Starting at 5:03 PM PDT we saw errors."), ("7:00 PM PDT", "Over."),
        ])
        #expect(times == ["2021-08-07T00:03:00.000Z", "2021-08-07T02:00:00.000Z"])
    }

    @Test func `several spans count from the first start to the last end`() throws {
        let times = try Self.span([
            (
                "6:08 PM PDT",
                "Between 3:59 PM and 4:32 PM PDT and between 4:40 PM and 5:16 PM PDT, errors."
            )
        ])
        #expect(times == ["2021-08-06T22:59:00.000Z", "2021-08-07T00:16:00.000Z"])
    }

    @Test func `days may follow the clock time, and zones may be named once`() throws {
        // 2021-12-07, 3:32 PM PST.
        let times = try Self.span(
            [
                ("3:32 PM PST", "Looking."),
                (
                    "Dec 8,  2:29 AM PST",
                    "Between 7:31 AM PST on December 7 and 2:20 AM on December 8, errors."
                ),
            ], date: 1_638_919_920)
        #expect(times == ["2021-12-07T15:31:00.000Z", "2021-12-08T10:20:00.000Z"])
    }

    @Test func `a current record lasts`() throws {
        let document = try Self.read([("6:08 PM PDT", "Looking.")], list: "current")
        #expect(document.incidents.map(\.end) == [nil])
        #expect(document.incidents.first?.components == ["Amazon X"])
        #expect(document.incidents.first?.regions == ["Ohio"])
        #expect(document.incidents.first?.updates.map(\.text) == ["Looking."])
    }

    @Test(
        "what cannot be worked out is set aside",
        arguments: [
            ([], "its description has no clock times to work out when it ended"),
            ([("soon", "x")], "it has a post with no clock time: 'soon'"),
            ([("18:08 PDT", "x")], "it has a post with no clock time: '18:08 PDT'"),
            ([("6:08 PM CEST", "x")], "it has a post in an unknown zone: 'CEST'"),
            ([("6:08 PM XYZ", "x")], "it has a post in an unknown zone: 'XYZ'"),
            (
                [("11:08 AM PDT", "x")],
                "its first post is of '11:08 AM PDT', which does not fit its date "
                    + "(2021-08-07T01:08:13.000Z)"
            ),
            (
                [("6:08 PM PDT", "Between 5:00 PM and 8:00 PM PDT errors.")],
                "it states an end (2021-08-07T03:00:00.000Z) after the post that states it"
            ),
            (
                [("6:08 PM PDT", "Between 5:00 PM and 6:00 PM UTC errors.")],
                "it states a time in another zone than Pacific: 'UTC'"
            ),
            ([("Feb 30, 6:08 PM PDT", "x")], "it names a day that does not exist: 2/30"),
            (
                [("6:08 PM PDT", "x"), ("Nov 30, 6:08 PM PST", "y")],
                "its times lie more than 60 days apart (from 2021-08-07T01:08:00.000Z)"
            ),
        ])
    func setAside(posts: [(String, String)], reason: String) throws {
        let document = try Self.read(posts)
        #expect(document.incidents == [])
        #expect(document.complaints == ["aws: record 1: \(reason)"])
    }

    @Test func `a date that is no number is set aside`() throws {
        let text = #"{"archive":[{"service":"x","date":"today"}]}"#
        let document = try IncidentFile.read(text: text, name: "aws")
        #expect(document.complaints == ["aws: record 1: 'date' is no number of seconds: 'today'"])
    }

    @Test func `records of the archive have the times that they tell`() throws {
        let incidents = try Recorded.read(Recorded.amazon).incidents
        let minutes = Dictionary(uniqueKeysWithValues: incidents.map { ($0.id, $0.minutes) })
        #expect(minutes["internetconnectivity-us-east-2@1624564393"] == 6)
        #expect(minutes["dynamodb-us-east-1@1628298493"] == 565)
        #expect(incidents.allSatisfy { ($0.minutes ?? 0) > 0 && ($0.minutes ?? 0) < 2000 })
    }
}
