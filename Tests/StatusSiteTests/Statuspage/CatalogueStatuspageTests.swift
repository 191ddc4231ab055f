import Catalogue
import HTTP
import Model
import SiteFixture
import StatusFeeds
import TestKit
import Testing

@testable import StatusSite

@Suite("Statuspage API of the catalogue", .timeLimit(.minutes(1)))
struct CatalogueStatuspageTests {
    private func answer(_ path: String, _ stage: Fixture.Stage = .diagnosed) async throws
        -> JSONValue
    {
        let answer = await visit("/services/etsy/api/v2/\(path)", Fixture(stage))
        #expect(answer.status == 200)
        #expect(answer.headers["Access-Control-Allow-Origin"] == "*")
        return try answer.json
    }

    @Test func `functions are the components, and one that nobody tells of is left out`()
        async throws
    {
        let components = try await answer("components.json")["components"]?.items ?? []
        #expect(
            components.map { "\($0["name"]?.text ?? ""): \($0["status"]?.text ?? "")" } == [
                "website: operational", "checkout: major_outage", "payments: major_outage",
                "API: operational",
            ])
        #expect(components.map { $0["position"]?.number } == [1, 4, 5, 7])
        #expect(Set(components.map { $0["id"]?.text?.count }) == [12])
    }

    @Test(
        "the indicator follows the verdict",
        arguments: [
            (Fixture.Stage.diagnosed, "critical", "Major Service Outage"),
            (.calm, "none", "All Systems Operational"), (.empty, "minor", "Status Unknown"),
        ])
    func indicator(stage: Fixture.Stage, indicator: String, words: String) async throws {
        let status = try await answer("status.json", stage)["status"]
        #expect(status?["indicator"]?.text == indicator)
        #expect(status?["description"]?.text == words)
    }

    @Test func `a verdict that is green is not told as green while a function is down`() throws {
        var standing = ServiceStanding(ServiceEvidence(provider: .init(.up)))
        standing.functions = [.init(name: "API", state: .down, source: "a", service: nil)]
        let entry = try #require(Fixture(.calm).catalogue["etsy"])
        let page = CatalogueStatuspage(
            entry: entry, standing: standing, members: [], incidents: [],
            frame: StatuspageFrame(name: "Etsy", root: "http://a", url: "http://a/services/etsy"),
            now: Story.at("12:00:00"))
        #expect(standing.state == .up)
        #expect(page.status.description == "Partially Degraded Service")
    }

    @Test func `incidents are ours and, with its name in front, the provider's`() async throws {
        let incidents = try await answer("incidents.json")["incidents"]?.items ?? []
        #expect(
            incidents.map { $0["name"]?.text } == [
                "Payments ran out of database connections, leaked by release 3.2.1",
                "Etsy: Search shows no results", "Etsy: Errors at checkout",
            ])
        let theirs = incidents[1]
        #expect(theirs["status"]?.text == "resolved")
        #expect(theirs["impact"]?.text == "major")
        #expect(theirs["created_at"]?.text == "2026-11-24T08:05:00.000Z")
        #expect(theirs["monitoring_at"]?.text == "2026-11-24T08:31:00.000Z")
        #expect(theirs["resolved_at"]?.text == "2026-11-24T08:52:00.000Z")
        #expect(theirs["shortlink"]?.text == "https://www.etsystatus.com/incidents/p1")
        #expect(
            theirs["incident_updates"]?.items.map { $0["status"]?.text } == [
                "resolved", "monitoring", "investigating",
            ])
        #expect(theirs.keys == incidents.first?.keys)
        // Its link is no address of the web, so the provider's page stands in for it.
        #expect(incidents[2]["shortlink"]?.text == "https://www.etsystatus.com/")
        let open = try await answer("incidents/unresolved.json")["incidents"]?.items ?? []
        #expect(open.count == 1)
        #expect(
            open.first?["components"]?.items.map { $0["name"]?.text } == ["checkout", "payments"])
    }

    @Test(
        "maintenance is what the provider announces",
        arguments: [
            ("scheduled-maintenances.json", ["scheduled", "scheduled", "completed"]),
            ("scheduled-maintenances/upcoming.json", ["scheduled", "scheduled"]),
            ("scheduled-maintenances/active.json", []),
            ("summary.json", ["scheduled", "scheduled"]),
        ])
    func maintenance(path: String, states: [String]) async throws {
        let told = try await answer(path)["scheduled_maintenances"]?.items ?? []
        #expect(told.map { $0["status"]?.text } == states)
        guard told.count > 1 else { return }
        let first = told[1]
        #expect(first["name"]?.text == "Etsy: Payments: database move, part 2")
        #expect(first["impact"]?.text == "maintenance")
        #expect(first["scheduled_for"]?.text == "2026-11-28T02:00:00.000Z")
        #expect(first["scheduled_until"]?.text == "2026-11-28T04:00:00.000Z")
        #expect(first["shortlink"]?.text == "https://www.etsystatus.com/")
        #expect(first["components"]?.items.map { $0["name"]?.text } == ["payments"])
    }

    @Test func `a phase that is not understood is judged by the times`() {
        func word(_ from: String?, _ to: String?) -> String {
            ProviderTelling.word(
                ProviderMaintenance(
                    id: "", title: "", phase: .unknown, phaseRaw: nil, from: from.map(Story.at),
                    to: to.map(Story.at), components: [], updates: [], link: nil),
                at: Story.at("12:00:00"))
        }
        #expect(word("13:00:00", "14:00:00") == "scheduled")
        #expect(word("11:00:00", "14:00:00") == "in_progress")
        #expect(word("10:00:00", "11:00:00") == "completed")
        #expect(word(nil, nil) == "scheduled")
    }

    @Test func `a service that only the catalogue knows answers every question`() async throws {
        for question in StatuspageQuestion.allCases {
            let answer = await visit(
                "/services/fastly/api/v2/\(question.rawValue)", Fixture(.diagnosed))
            #expect(answer.status == 200)
            #expect(try answer.json["page"]?["name"]?.text == "Fastly")
        }
    }

    @Test func `an unknown service is refused in a sentence`() async throws {
        let sentence =
            "There is no service 'nobody' here. GET /api/v1/catalogue lists the services known, "
            + "GET /api/v1/services those watched."
        for path in ["api/v2/status.json", "status.json"] {
            let answer = await visit("/services/nobody/\(path)", Fixture(.calm))
            #expect(answer.status == 404)
            #expect(try answer.json["error"]?.text == sentence)
        }
        for path in ["history.atom", "history.rss", "badge.svg", "widget", "calendar.ics"] {
            let answer = await visit("/services/nobody/\(path)", Fixture(.calm))
            #expect(answer.status == 404)
            #expect(answer.text == sentence + "\n")
        }
    }
}

@Suite("Impact on a page") struct StatuspageImpactTests {
    private func impact(on names: [ServiceID]) -> String {
        let services = Story.services.filter { names.contains($0.id) }
        let incident = Story.incident(
            at: .diagnosed, now: Story.at("14:36:20"), hostile: "")
        return StatuspageWords.impact(of: incident, on: services)
    }

    @Test func `is judged by the services of the page alone`() {
        #expect(impact(on: Story.services.map(\.id)) == "critical")
        #expect(impact(on: ["payments"]) == "major")
        #expect(impact(on: ["checkout"]) == "major")
        #expect(impact(on: ["orders"]) == "minor")
        #expect(impact(on: ["checkout", "orders"]) == "critical")
        #expect(impact(on: ["inventory"]) == "none")
        #expect(impact(on: []) == "none")
    }

    @Test func `is none while nothing has failed`() {
        let warned = Story.incident(at: .warning, now: Story.at("14:25:00"), hostile: "")
        #expect(StatuspageWords.impact(of: warned, on: Story.services) == "none")
    }
}
