import Catalogue
import HTTP
import Model
import Topology
import SiteFixture
import Testing

@testable import StatusSite

@Suite("The graph of everything known", .timeLimit(.minutes(1))) struct GraphPageTests {
    private func plain(_ path: String, _ stage: Fixture.Stage) async -> String {
        await visit(path, Fixture(stage)).text.replacing("\u{A0}", with: " ")
    }

    @Test("is well formed at every stage", arguments: Fixture.Stage.allCases)
    func structure(stage: Fixture.Stage) async {
        for path in ["/graph", "/de/graph"] {
            #expect(Structure(await visit(path, Fixture(stage)).text).problems == [])
        }
    }

    @Test func `tells who carries most, and how each does`() async {
        let page = await plain("/graph", .active)
        #expect(page.contains(">Who carries most</h2>"))
        #expect(page.contains("<a href=\"/services/fastly\">Fastly</a>"))
        #expect(page.contains(">Content delivery network</small>"))
        #expect(page.contains(">Cloud hosting</small>"))
        #expect(page.contains("data-mark=\"■\">major outage</span>"))
    }

    @Test func `counts dependencies by role and category`() async {
        let page = await plain("/graph", .calm)
        #expect(page.contains("<span>19</span>"))
        #expect(page.contains("<a href=\"/categories/marketplace\">Marketplace</a>"))
        #expect(page.contains("more categories no dependency is known."))
        #expect(page.contains("are common knowledge only, with low confidence."))
    }

    @Test func `speaks German`() async {
        let page = await plain("/de/graph", .active)
        #expect(page.contains("Abhängigkeiten zwischen ihnen</h1>"))
        #expect(page.contains("<a href=\"/de/services/fastly\">"))
        for word in ["Who ", "Watched", "needed", " services "] {
            #expect(!page.contains(word), "\(word)")
        }
    }

    @Test func `stays small`() async {
        let size = await visit("/graph", Fixture(.active)).text.utf8.count
        #expect(size < 50_000, "\(size) bytes")
    }

    @Test func `adds what the configuration says to the catalogue`() {
        let watched = ServiceStatus(
            service: Service(
                id: "etsy", name: "Shop",
                dependencies: [
                    Dependency(on: "github", kind: .critical),
                    Dependency(on: "fastly", kind: .critical),
                ]), state: .down)
        let known = KnownGraph(
            catalogue: Fixture(.calm).catalogue, watched: [watched], states: ["etsy": .degraded],
            owners: [:])
        #expect(known.graph.nodes.count == known.catalogue.entries.count)
        #expect(known.graph.dependencies(of: "etsy").contains("github"))
        #expect(known.graph.dependencies(of: "etsy").count { $0 == "fastly" } == 1)
        #expect(known.name(of: "etsy") == "Etsy")
        #expect(known.state(of: "etsy") == .degraded)
        let stopped = known.catalogue.entries.count { entry in
            entry.dependencies.contains { $0.role == "cdn" && $0.dependency.kind == .critical }
        }
        #expect(known.concentration.kinds["cdn"]?.critical == stopped)
    }
}
