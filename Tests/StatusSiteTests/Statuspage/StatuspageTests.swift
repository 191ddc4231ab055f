import SiteFixture
import FoundationEssentials
import HTTP
import Model
import TestKit
import Testing

@testable import StatusSite

@Suite("Statuspage API", .timeLimit(.minutes(1))) struct StatuspageTests {
    private func object(_ target: String, _ story: Fixture) async throws -> [String: JSONValue] {
        let answer = await visit(target, story)
        #expect(answer.status == 200)
        #expect(answer.headers["Access-Control-Allow-Origin"] == "*")
        return try JSONDecoder().decode([String: JSONValue].self, from: Data(answer.text.utf8))
    }

    @Test(
        "every question has the keys that readers look for",
        arguments: [
            (
                "summary.json",
                ["components", "incidents", "page", "scheduled_maintenances", "status"]
            ), ("status.json", ["page", "status"]), ("components.json", ["components", "page"]),
            ("incidents.json", ["incidents", "page"]),
            ("incidents/unresolved.json", ["incidents", "page"]),
            ("scheduled-maintenances.json", ["page", "scheduled_maintenances"]),
            ("scheduled-maintenances/upcoming.json", ["page", "scheduled_maintenances"]),
            ("scheduled-maintenances/active.json", ["page", "scheduled_maintenances"]),
        ])
    func questions(path: String, keys: [String]) async throws {
        for root in ["/api/v2/", "/services/payments/api/v2/"] {
            #expect(try await object(root + path, Fixture(.diagnosed)).keys.sorted() == keys)
        }
    }

    @Test func `tells the outage, and absent values as null`() async throws {
        let answer = try await object("/api/v2/summary.json", Fixture(.diagnosed))
        #expect(answer["status"]?["indicator"]?.text != "none")
        let incident = answer["incidents"]?.items.first
        #expect(incident?["status"]?.text == "identified")
        #expect(incident?["resolved_at"] == .null)
        #expect(incident?["shortlink"]?.text == "http://127.0.0.1:8080/incidents/42")
        #expect(incident?["incident_updates"]?.items.isEmpty == false)
        let payments = answer["components"]?.items.first { $0["name"]?.text == "Payments" }
        #expect(payments?["status"]?.text == "major_outage")
        #expect(payments?["id"]?.text?.count == 12)
        #expect(payments?["group_id"] == .null)
    }

    @Test func `a calm site is operational, and an unknown address is no page`() async throws {
        let answer = try await object("/api/v2/status.json", Fixture(.calm))
        #expect(answer["status"]?["description"]?.text == "All Systems Operational")
        #expect(await visit("/services/nobody/api/v2/status.json", Fixture(.calm)).status == 404)
        #expect(await visit("/api/v2/nothing.json", Fixture(.calm)).status == 404)
    }

    @Test func `a host that could carry markup is not repeated`() async throws {
        let answer = await visit(
            "/history.atom", Fixture(.diagnosed), headers: ["Host": "a\"><b"])
        #expect(answer.text.contains("http://localhost/incidents/42"))
        #expect(!answer.text.contains("<b"))
    }

    @Test(arguments: ["/history.atom", "/history.rss", "/services/payments/history.atom"])
    func `incidents are told as a feed`(path: String) async {
        let answer = await visit(path, Fixture(.diagnosed))
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        #expect(answer.text.contains("<title>"))
    }

    @Test func `a feed says who tells an incident, and a description of RSS is HTML`() async {
        var fixture = Fixture(.diagnosed)
        fixture.hostile = "<b>"
        let atom = await visit("/services/etsy/history.atom", fixture).text
        #expect(atom.components(of: "<author><name>Foreshock</name></author>").count == 3)
        #expect(atom.components(of: "<author><name>Etsy</name></author>").count == 3)
        #expect(atom.contains("Search works again.&lt;b&gt;"))
        let rss = await visit("/services/etsy/history.rss", fixture).text
        #expect(rss.contains("Search works again.&amp;lt;b&amp;gt;&lt;br&gt;2026-11-24T08:31"))
        #expect(rss.contains("<pubDate>Tue, 24 Nov 2026 08:05:00 +0000</pubDate>"))
        #expect(rss.contains("<dc:creator>Etsy</dc:creator>"))
    }

    @Test(
        "a moment is written as mail has it",
        arguments: [
            ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000"),
            ("1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"),
            ("2028-02-29T12:00:00Z", "Tue, 29 Feb 2028 12:00:00 +0000"),
        ])
    func internetDate(text: String, written: String) {
        #expect(Timestamp(iso8601: text)?.internetDate == written)
    }

    @Test func `text in a feed is escaped`() {
        let element = FeedElement("a", ["b": "\"<"], text: "<&>\u{1}x")
        #expect(element.written == "<a b=\"&quot;&lt;\">&lt;&amp;&gt;x</a>")
    }
}
