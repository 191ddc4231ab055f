import Catalogue
import Economy
import FaultTrees
import HTTP
import Model
import Topology
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Patterns of a service", .timeLimit(.minutes(1))) struct PatternSectionTests {
    private func section(
        _ stage: Fixture.Stage, of id: ServiceID = "etsy", _ language: PageLanguage = .english
    ) async throws -> String {
        let dossier = try #require(
            await StatusSite(data: Fixture(stage)).dossier(of: id, Texts(language)))
        return PatternSection(dossier: dossier).html.written(in: language)
            .replacing("\u{A0}", with: " ")
    }

    @Test func `count the services of each industry that need it`() async throws {
        let text = try await section(.calm)
        #expect(text.contains(">Industries that depend on it</h2>"))
        #expect(
            text.contains("<a href=\"/industries/online%20retail\">Online retail</a>"))
        #expect(text.contains("<a href=\"/industries/arts%20and%20crafts\">"))
    }

    @Test func `rank single points of failure and who could stand in`() async throws {
        let text = try await section(.calm)
        #expect(text.contains("<a href=\"/services/fastly\">Fastly</a>"))
        #expect(text.contains("alone; nothing stands in"))
        #expect(text.contains("Amazon Route 53</a> + <a href=\"/services/ns1\">NS1</a>"))
        #expect(text.contains("2 at once"))
        #expect(text.contains("A second one beside it (CDN)"))
        #expect(text.contains("assumes that each works 99.9 % of the time"))
    }

    @Test func `show durations as a curve, with what the answer rests on`() async throws {
        let text = try await section(.diagnosed)
        #expect(text.contains("of it, seen here."))
        #expect(text.contains("<title id=\"survival-half-t\">How long such outages last</title>"))
        #expect(text.contains("Outages by hour, UTC"))
        #expect(text.contains(">What comes back</h3>"))
        #expect(text.contains("Of 8 published incidents only days are known"))
    }

    @Test func `compare with other services when nothing of its own is on record`() async throws {
        let text = try await section(.diagnosed, of: "wordnik")
        #expect(text.contains("None of it is on record. For comparison: 74 outages of other"))
        #expect(
            text.contains(
                "It is not known what it needs, so nothing is known that could stop it from"))
    }

    @Test func `say in one line that nothing is on record`() async throws {
        let text = try await section(.empty)
        #expect(text.contains("No outage with a beginning and an end is on record."))
        #expect(!text.contains("class=\"curve"))
    }

    @Test func `tell the cost of an hour only where somebody told real figures`() async throws {
        #expect(try await !section(.calm).contains("What it costs"))
        #expect(try await !section(.diagnosed).contains("What it costs"))
        var dossier = try #require(
            await StatusSite(data: Fixture(.diagnosed)).dossier(of: "etsy", Texts(.english)))
        let incident = try #require(dossier.open)
        let failedAt = try #require(incident.failedAt)
        let example = try CostAssumptions.shopExample()
        let told = CostAssumptions(
            currency: example.currency, streams: example.streams, staff: example.staff,
            functions: example.functions, source: "the books")
        dossier.outlook?.cost = try CostEstimator(
            told, economy: .unitedStates2017(), services: Story.services
        ).cost(
            of: ServiceLoss.losses(
                failures: ["payments": failedAt], impacts: incident.impact, end: nil,
                counting: .observed))
        let text = OutageCostSheet(dossier: dossier).html.written()
            .replacing("\u{A0}", with: " ")
        #expect(text.contains(">What it costs</h2>"))
        #expect(text.contains(" an hour now"))
    }

    @Test func `speak German in words, numbers and plots`() async throws {
        let text = try await section(.diagnosed, .german)
        #expect(text.contains("dass jeder für sich 99,9 % der Zeit arbeitet"))
        #expect(text.contains(">Onlinehandel</a>"))
        #expect(text.contains(">Wie lange solche Ausfälle dauern</title>"))
        #expect(text.contains("allein; nichts springt ein"))
        for word in ["outage", "Of ", "half end", " now", "What ", "stands in"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test("stay small", arguments: [Fixture.Stage.calm, .diagnosed])
    func size(stage: Fixture.Stage) async throws {
        let size = try await section(stage).utf8.count
        #expect(size < 27_000, "\(size) bytes")
    }

    @Test func `say that nothing it needs stops a service that goes on in part`() async throws {
        let text = try await section(.calm, of: "gelato")
        #expect(text.contains("Nothing that it is known to need stops it"))
        #expect(text.contains("<p><a href=\"/industries/manufacturing\">Manufacturing</a>, <a "))
    }

    @Test func `have a German name for every kind in the catalogue`() {
        let catalogue = Fixture(.calm).catalogue
        let names = catalogue.entries.flatMap { entry in
            [entry.category] + entry.industries + entry.dependencies.map(\.role)
        }
        let missing = Set(names).filter { Texts(.german).kindOfService($0) == nil }
        #expect(missing.sorted() == [])
    }

    @Test func `are computed once for each entry`() throws {
        let insights = CatalogueInsights()
        let catalogue = Fixture(.calm).catalogue
        let modes = try #require(insights.modes(of: "etsy", in: catalogue))
        // The second answer is the first one: another catalogue is not looked at any more.
        let again = try #require(insights.modes(of: "etsy", in: Catalogue([])))
        #expect(modes.modes == again.modes)
        #expect(insights.graph(of: Catalogue([])).nodes.count == catalogue.entries.count)
    }
}
