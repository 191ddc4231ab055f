import Catalogue
import Community
import HTTP
import Model
import StatusFeeds
import SiteFixture
import Testing

@testable import StatusSite

@Suite("What a service needs and who needs it", .timeLimit(.minutes(1)))
struct DependencySectionTests {
    private func dossier(
        _ stage: Fixture.Stage, of id: ServiceID = "etsy", _ language: PageLanguage = .english
    ) async throws -> ServiceDossier {
        try #require(
            await StatusSite(data: Fixture(stage)).dossier(of: id, Texts(language)))
    }

    private func section(_ dossier: ServiceDossier) -> String {
        DependencySection(dossier: dossier).html.written(in: dossier.texts.language)
            .replacing("\u{A0}", with: " ").replacing("\u{AD}", with: "")
    }

    @Test func `stand on the page of Etsy in groups, with links, sources and doubt`() async throws {
        let text = section(try await dossier(.calm))
        #expect(text.contains(">What it needs (12)</h3>"))
        #expect(text.contains("Payment processor 3"))
        #expect(text.contains(">Who needs it ("))
        #expect(text.contains("<a href=\"/services/fastly\">Fastly</a>"))
        #expect(text.contains("</span> nothing works without it"))
        #expect(text.contains("one of several that stand in for each other"))
        #expect(text.contains("Source: Kashaf, Sekar, Agarwal, IMC 2020, 2020 · measured"))
        #expect(text.contains("common knowledge · ? low confidence"))
        #expect(text.contains("loses about 30 % of its work"))
    }

    @Test func `tell what would fall while all is well`() async throws {
        let text = section(try await dossier(.calm))
        #expect(text.contains(">If it fails</h3>"))
        #expect(text.contains("15 lose 30 % to 60 % of their work at once</strong>"))
        #expect(text.contains("What could stand in: Shopify, Amazon Handmade, eBay."))
        #expect(!text.contains("Who may be next"))
        #expect(!text.contains("edge hit"))
    }

    @Test func `tell in an outage who is hit, who may be next and what to do`() async throws {
        let dossier = try await dossier(.active)
        let text = section(dossier)
        #expect(text.contains(">Who is hit now</h3>"))
        #expect(text.contains(">degraded</span> <a href=\"/services/shippo\">Shippo</a>"))
        #expect(text.contains(">Who may be next</h3>"))
        #expect(text.contains(">What to do now</h3>"))
        #expect(text.contains("class=\"edge hit\""))
        #expect(text.contains("class=\"edge next\""))
        #expect(text.contains("Thick: the path of this outage"))
    }

    @Test func `speak German, with what comes from elsewhere marked as English`() async throws {
        let text = section(try await dossier(.active, .german))
        #expect(text.contains(">Abhängigkeiten und Anbindung</h2>"))
        #expect(text.contains("Zahlungsdienstleister 3"))
        #expect(text.contains("<a href=\"/de/services/fastly\">Fastly</a>"))
        #expect(text.contains("ohne ihn geht nichts"))
        #expect(
            text.contains("<span lang=\"en\">etsy.com served only through it in the 2020 data"))
        #expect(text.contains("Wen es jetzt trifft"))
        for word in ["Who ", "What ", " needs ", "Source"] { #expect(!text.contains(word)) }
    }

    @Test func `are said in one line to be unknown where nothing is known`() async throws {
        let text = section(try await dossier(.calm, of: "wordnik"))
        #expect(text.contains("It is not known what it needs, nor who needs it."))
        #expect(!text.contains("<svg"))
    }

    @Test("stay small", arguments: [Fixture.Stage.calm, .active], PageLanguage.allCases)
    func size(stage: Fixture.Stage, language: PageLanguage) async throws {
        let size = section(try await dossier(stage, language)).utf8.count
        #expect(size < 30_000, "\(size) bytes")
    }

    @Test("are well formed at every stage", arguments: Fixture.Stage.allCases)
    func structure(stage: Fixture.Stage) async throws {
        for id in ["etsy", "shippo", "github"] as [ServiceID] {
            let dossier = try await dossier(stage, of: id)
            let page = HTML {
                Tag.h1 { "h" }
                DependencySection(dossier: dossier).html
                PatternSection(dossier: dossier).html
            }.written()
            #expect(Structure(page).problems == [], "\(stage) \(id)")
        }
    }

    @Test func `escape names, notes and sources`() throws {
        let bad = "<b onload='x'>\"&"
        let provenance = Provenance(source: bad, asOf: nil, confidence: .published)
        let entries = [
            CatalogueEntry(
                id: "a", name: bad, category: bad, industries: [bad],
                dependencies: [
                    Relation(
                        dependency: Dependency(on: "b", kind: .critical), role: bad, note: bad,
                        provenance: provenance),
                    Relation(
                        dependency: Dependency(on: ServiceID(bad), kind: .critical), role: bad,
                        note: "", provenance: provenance),
                ], provenance: provenance),
            CatalogueEntry(
                id: "b", name: bad, category: bad, industries: [bad], provenance: provenance),
        ]
        for id in ["a", "b"] as [ServiceID] {
            let dossier = try #require(Self.dossier(entries, of: id))
            let page = HTML {
                DependencySection(dossier: dossier).html
                PatternSection(dossier: dossier).html
            }.written()
            #expect(!page.contains("<b"))
            #expect(page.contains("&lt;b onload=&#39;x&#39;&gt;"))
        }
    }

    @Test func `draw at most some tens of many dependants`() throws {
        let provenance = Provenance(source: "s", asOf: nil, confidence: .common)
        let many = (0..<300).map { index in
            CatalogueEntry(
                id: ServiceID("d\(index)"), name: "Dependant \(index)",
                category: "category \(index % 20)",
                dependencies: [
                    Relation(
                        dependency: Dependency(on: "hub", kind: .critical), role: "r", note: "",
                        provenance: provenance)
                ], provenance: provenance)
        }
        let hub = CatalogueEntry(id: "hub", name: "Hub", category: "c", provenance: provenance)
        let dossier = try #require(Self.dossier(many + [hub], of: "hub"))
        let picture = RelationPicture(Relatives(of: dossier), of: dossier)
        #expect(picture.dependants.count == RelationPicture.mostGroups)
        #expect(picture.wide.nodes.count <= RelationPicture.mostOnSide + 13)
        #expect(picture.dependants.last?.label == "Others")
        let shown = picture.dependants.flatMap(\.chips)
        #expect(shown.contains { $0.name.hasSuffix(" more") && $0.address == nil })
    }

    /// A dossier of a catalogue alone.
    static func dossier(
        _ entries: [CatalogueEntry], of id: ServiceID, state: ServiceState = .unknown,
        texts: Texts = Texts(.english), incidents: [Incident] = []
    ) -> ServiceDossier? {
        let catalogue = Catalogue(entries)
        return catalogue[id].map { entry in
            ServiceDossier(
                entry: entry, catalogue: catalogue,
                standing: ServiceStanding(.init()), states: [id: state], members: [], watched: [],
                reports: .init(), days: [], incidents: incidents, changes: [], outlook: nil,
                history: .init(),
                plan: nil, run: nil, root: "", texts: texts, now: Story.at("12:00:00"))
        }
    }
}
