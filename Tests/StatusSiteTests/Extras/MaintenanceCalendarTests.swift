import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Maintenance calendar", .timeLimit(.minutes(1))) struct MaintenanceCalendarTests {
    @Test func `tells maintenance as events, with lines that end as the format wants`() async {
        let answer = await visit("/services/etsy/calendar.ics", Fixture(.calm))
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "text/calendar; charset=utf-8")
        let text = answer.text
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        #expect(
            text.unicodeScalars.filter { $0 == "\n" }.count == text.components(of: "\r\n").count - 1
        )
        #expect(text.components(of: "BEGIN:VEVENT").count == 3)
        #expect(text.contains("DTSTART:20261128T020000Z\r\nDTEND:20261128T040000Z\r\n"))
        #expect(text.contains("DTSTAMP:20261124T070000Z\r\nLAST-MODIFIED:20261124T070000Z\r\n"))
        #expect(text.contains("SUMMARY:Etsy: Payments: database move\\, part 2\r\n"))
        #expect(text.contains("STATUS:CONFIRMED\r\n"))
        #expect(
            text.components(of: "\r\n ").joined().contains("nothing is lost\\; orders\\, refunds"))
        for line in text.components(of: "\r\n") { #expect(line.utf8.count <= 75) }
    }

    @Test func `keeps the identity of an event`() async {
        let identities = await [Fixture.Stage.calm, .diagnosed].asyncMap { stage in
            await visit("/services/etsy/calendar.ics", Fixture(stage)).text
                .components(of: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        #expect(identities[0] == identities[1])
        #expect(Set(identities[0]).count == 2)
    }

    @Test func `is complete without any maintenance`() async {
        let text = await visit("/services/fastly/calendar.ics", Fixture(.calm)).text
        #expect(text.components(of: "\r\n").first == "BEGIN:VCALENDAR")
        #expect(text.contains("X-WR-CALNAME:Fastly\r\n"))
        #expect(!text.contains("VEVENT"))
        #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test func `a text cannot begin a line of its own`() async {
        var fixture = Fixture(.calm)
        fixture.hostile = "\r\nATTACH:http://evil.example/\r\u{0}"
        let text = await visit("/services/etsy/calendar.ics", fixture).text
        let unfolded = text.components(of: "\r\n ").joined()
        #expect(!unfolded.components(of: "\r\n").contains { $0.hasPrefix("ATTACH") })
        #expect(!text.contains("\u{0}"))
    }

    @Test(
        "a long line is folded without parting a character", arguments: ["x", "é", "漢", "🛠"])
    func folding(character: String) {
        let line = "A:" + String(repeating: character, count: 200)
        let folded = CalendarText.folded(line)
        let parts = folded.components(of: "\r\n ")
        #expect(parts.joined() == line)
        for (index, part) in parts.enumerated() {
            #expect(part.utf8.count + (index == 0 ? 0 : 1) <= 75)
        }
        #expect(parts.first.map { $0.utf8.count > 71 } == true)
    }

    @Test func `text is escaped`() {
        #expect(CalendarText.escaped("a,b;c\\d\ne\r\u{7}") == "a\\,b\\;c\\\\d\\ne")
        #expect(CalendarText.line("a\r\nb") == "ab")
    }
}

extension Array {
    fileprivate func asyncMap<Result>(
        _ transform: (Element) async -> Result
    ) async -> [Result] {
        var results: [Result] = []
        for element in self { results.append(await transform(element)) }
        return results
    }
}
