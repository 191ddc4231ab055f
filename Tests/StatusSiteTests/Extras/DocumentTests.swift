import Catalogue
import Community
import HTTP
import Model
import SiteFixture
import TestKit
import Testing

@testable import StatusSite

@Suite("JSON of the catalogue", .timeLimit(.minutes(1))) struct CatalogueDocumentTests {
    @Test func `the standing has the verdict with its evidence`() async throws {
        let answer = await visit("/services/etsy/status.json", Fixture(.diagnosed))
        #expect(answer.headers["Access-Control-Allow-Origin"] == "*")
        #expect(answer.headers["Cache-Control"] == KeptAnswer.shared)
        let json = try answer.json
        #expect(
            json.keys == [
                "at", "functions", "links", "members", "openIncident", "provider", "reasons",
                "reportsLastHour", "service", "since", "state", "troubleSince", "verdict",
            ])
        #expect(json["state"]?.text == "down")
        #expect(json["verdict"]?["outcome"]?.text == "majorOutage")
        #expect(json["verdict"]?["probability"]?.number == 0.999)
        #expect(
            json["verdict"]?["disagreement"]?.text
                == "provider says operational; 3 of 3 regions fail")
        #expect(
            json["reasons"]?.items.map { $0["source"]?.text } == [
                "provider", "checks", "reports", "dependants",
            ])
        #expect(json["functions"]?.items.count == 8)
        #expect(json["functions"]?.items.last?["state"]?.text == "unknown")
        #expect(json["provider"]?["state"]?.text == "up")
        #expect(json["openIncident"]?["url"]?.text == "http://127.0.0.1:8080/incidents/42")
        #expect(
            json["links"]?["calendar"]?.text
                == "http://127.0.0.1:8080/services/etsy/calendar.ics")
    }

    @Test func `what is not known is null`() async throws {
        let json = try await visit("/services/fastly/status.json", Fixture(.calm)).json
        #expect(json["state"]?.text == "unknown")
        #expect(json["verdict"]?["probability"] == .null)
        for key in ["since", "provider", "openIncident", "reportsLastHour"] {
            #expect(json[key] == .null)
        }
    }

    @Test func `the catalogue is listed, with the states that are read`() async throws {
        let json = try await visit("/api/v1/catalogue", Fixture(.calm)).json
        let entries = json["entries"]?.items ?? []
        #expect(entries.count == Fixture(.calm).catalogue.entries.count)
        let etsy = entries.first { $0["id"]?.text == "etsy" }
        #expect(etsy?["state"]?.text == "up")
        #expect(etsy?["page"]?.text == "http://127.0.0.1:8080/services/etsy")
        #expect(entries.first { $0["id"]?.text == "shopify" }?["state"] == .null)
    }

    @Test func `an entry has its facts, each with who says so`() async throws {
        let json = try await visit("/api/v1/catalogue/etsy", Fixture(.calm)).json
        #expect(json.keys == ["entry", "standing"])
        let fact = json["entry"]?["facts"]?.items.first { $0["name"]?.text == "headquarters" }
        #expect(fact?["provenance"]?["confidence"]?.text == "published")
        let need = json["entry"]?["dependencies"]?.items.first
        #expect(need?["dependency"]?["service"]?.text == "fastly")
        #expect(need?["provenance"]?["asOf"]?.text == "2020")
        #expect(json["entry"]?["history"]?.items.isEmpty == false)
        #expect(await visit("/api/v1/catalogue/nobody", Fixture(.calm)).status == 404)
    }

    @Test func `reports of the last hour are those whose stretch began in it`() {
        let now = Story.at("12:05:00")
        var history = ReportHistory()
        history.buckets = (0..<6).map { index in
            ReportHistory.Bucket(
                start: Story.at("10:45:00") + .seconds(index * 900), count: 1 << index,
                usual: .init(low: 0, middle: 2, high: 5))
        }
        let hour = ReportsLastHour(history, now: now)
        #expect(hour.count == 4 + 8 + 16 + 32)
        #expect(hour.usual == 8)
        #expect(hour.minutes == 50)
        #expect(ReportsLastHour(ReportHistory(), now: now).count == nil)
    }
}
