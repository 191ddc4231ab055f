import Model
import StatusFeeds
import Testing

@Suite("Status feed", .timeLimit(.minutes(1))) struct StatusFeedTests {
    private static let known = "Statuspage, status.io and RSS or Atom"

    @Test(
        "what is no feed is refused with what was found and what to do",
        arguments: [
            ("", "it is empty. Fetch it again."), (" \n\t", "it is empty. Fetch it again."),
            (
                "<!DOCTYPE html><html><body>All Systems Operational</body></html>",
                "it is a web page (HTML), not a feed. Ask for the feed behind the page, such as "
                    + "/api/v2/summary.json of Statuspage or /history.atom."
            ),
            (
                #"{"page": {"id": "x"}, "status": {"#,
                "it begins as JSON but is broken or breaks off. Fetch the whole feed again."
            ),
            (
                "<rss><channel>",
                "it begins as XML but is broken in line 1: not valid XML: no element found. "
                    + "Fetch the whole feed again."
            ),
            (
                "callback({});",
                "it is neither JSON nor XML; it begins with 'callback({});'. Check the address, "
                    + "and ask for the feed itself."
            ),
            (
                #"{"b": 1, "a": 2}"#,
                "it is a JSON object of 'a' and 'b', which none of the readers knows (\(known)). "
                    + "Give a feed of one of these, or name its platform."
            ),
            (
                "{}",
                "it is a JSON object of no fields, which none of the readers knows (\(known)). "
                    + "Give a feed of one of these, or name its platform."
            ),
            (
                "<svg/>",
                "it is XML with the root 'svg', which none of the readers knows (\(known)). "
                    + "Give a feed of one of these, or name its platform."
            ),
        ])
    func refused(text: String, reason: String) {
        #expect(Sample.complaint(text) == "Could not read 'f' as a status feed: \(reason)")
    }

    @Test(arguments: ["heroku", "slack", "google", "instatus"])
    func `another platform is not taken for one of these`(name: String) throws {
        let text = String(decoding: try Sample.bytes("others/\(name).json"), as: UTF8.self)
        #expect(Sample.complaint(text)?.contains("which none of the readers knows") == true)
    }

    @Test(
        "a named platform must fit",
        arguments: [
            (
                "statuspage", "[]",
                "a feed of Statuspage: it is a JSON list, and has none of 'status', 'components', "
                    + "'incidents' and 'scheduled_maintenances'. "
                    + "Ask for /api/v2/summary.json of the page."
            ),
            (
                "status.io", "{}",
                "a feed of status.io: it is a JSON object of no fields, and has no 'result' with "
                    + "'status_overall' or 'status'. "
                    + "Ask for https://api.status.io/1.0/status/ID with the ID of the page."
            ),
            (
                "rss", "<svg/>",
                "a feed of RSS or Atom: it is XML with the root 'svg'. "
                    + "Give RSS 2.0 or Atom, or name its platform."
            ),
            (
                "atom", "<rss/>",
                "a feed of RSS or Atom: it is RSS without a channel. Fetch the whole feed again."
            ),
        ])
    func named(platform: String, text: String, reason: String) {
        #expect(Sample.complaint(text, platform: platform) == "Could not read 'f' as \(reason)")
    }

    @Test func `an unknown platform is told`() {
        #expect(
            Sample.complaint("{}", platform: "Nagios")
                == "There is no reader for the platform 'nagios'. Use one of statuspage, statusio "
                + "or syndication, or leave it out.")
    }

    @Test func `too large a feed is refused`() {
        let bytes = [UInt8](repeating: 32, count: FeedLimits.bytes + 1)
        let error = #expect(throws: StatusFeedError.self) {
            try StatusFeed.read(bytes, name: "f")
        }
        #expect(
            error?.description
                == "Could not read 'f' as a status feed: it has 16777217 bytes, and at most "
                + "16777216 are read. Ask for a shorter feed, such as only the open incidents.")
    }

    @Test func `byte order marks and UTF-16 are understood`() throws {
        let text = #"{"page":{"id":"x","name":"Käse"},"status":{"indicator":"none"}}"#
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        let little: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        for bytes in [big, little, [0xEF, 0xBB, 0xBF] + Array(text.utf8)] {
            #expect(try StatusFeed.read(bytes, name: "f").name == "Käse")
        }
        let feed = #"<?xml version="1.0" encoding="UTF-16"?><feed><title>Käse</title></feed>"#
        let atom: [UInt8] =
            [0xFE, 0xFF] + feed.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        #expect(try StatusFeed.read(atom, name: "f").name == "Käse")
    }

    @Test func `deep nesting is refused, and long lists and texts are cut and told`() throws {
        let deep = #"{"page":{"id":"x"},"status":"# + String(repeating: "[", count: 100_000)
        #expect(Sample.complaint(deep)?.contains("broken or breaks off") == true)
        let parts = (0..<(FeedLimits.components + 2)).map { _ in
            #"{"name":"a","status":"operational"}"#
        }
        let name = String(repeating: "n", count: 400)
        let status = try Sample.outcome(
            #"{"page":{"id":"x","name":"\#(name)"},"components":[\#(parts.joined(separator: ","))]}"#
        ).get()
        #expect(status.components.count == FeedLimits.components)
        #expect(status.problems == ["'components' has 5002 elements; the first 5000 are read."])
        #expect(status.name?.count == FeedLimits.titleCharacters)
        #expect(status.name?.last == "…")
    }

    @Test func `many problems are counted`() throws {
        let parts = (0..<60).map { #"{"name":"\#($0)"}"# }.joined(separator: ",")
        let status = try Sample.outcome(#"{"page":{"id":"x"},"components":[\#(parts)]}"#).get()
        #expect(status.problems.count == FeedLimits.problems + 1)
        #expect(status.problems.last == "There are 10 more problems of this kind.")
    }
}
