import Catalogue
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Index pages", .timeLimit(.minutes(1))) struct IndexPagesTests {
    static let paths = [
        "/services", "/services?q=payment", "/services?q=etzy", "/services?q=clodflair",
        "/services?q=example.org", "/services?q=%22%3E%3Cscript%3E", "/categories/marketplace",
        "/categories/seller%20analytics", "/industries/online%20retail", "/is-it-down",
        "/is-it-down?address=well.example", "/is-it-down?address=etsy.com",
        "/is-it-down?address=%22%3E%3Cscript%3E",
    ]
    static let everything = ["", "/de"].flatMap { prefix in paths.map { prefix + $0 } }

    @Test("are well formed in every language", arguments: everything + ["/design"])
    func structure(path: String) async {
        for stage in [Fixture.Stage.empty, .calm, .diagnosed] {
            let answer = await visit(path, Fixture(stage))
            #expect(answer.status == 200, "\(path)")
            let problems = Structure(answer.text).problems
            #expect(problems.isEmpty, "\(path): \(problems)")
            #expect(!answer.text.contains("<script>"), "\(path)")
        }
    }

    @Test("stay small", arguments: ["/services", "/de/services", "/design"])
    func size(path: String) async {
        // An eighth of this is what it takes compressed, far below what a page may have.
        #expect(await visit(path, Fixture(.diagnosed)).text.utf8.count < 160_000)
    }

    @Test func `show what is in trouble first`() async throws {
        let page = await visit("/services", Fixture(.diagnosed)).text
        let trouble = try #require(page.components(of: "id=\"trouble\"").last)
        let list = trouble.components(of: "</section>")[0]
        let etsy = try #require(list.firstRange(of: ">Etsy<")).lowerBound
        let shippo = try #require(list.firstRange(of: ">Shippo<")).lowerBound
        #expect(etsy < shippo)
        #expect(!list.contains(">Fastly<"))
        #expect(list.contains("3 of \(Fixture(.diagnosed).catalogue.entries.count) services"))
    }

    @Test(
        "say when nothing is in trouble, and when nothing is known",
        arguments: [
            (.calm, "/services", "None of the 3 services that are read is in trouble."),
            (.empty, "/services", "No service is read yet, so nothing is known about trouble."),
            (.calm, "/de/services", "Von den 3 Diensten, die gelesen werden, ist keiner gestört."),
        ] as [(Fixture.Stage, String, String)])
    func calm(stage: Fixture.Stage, path: String, sentence: String) async {
        #expect(await visit(path, Fixture(stage)).text.contains(sentence))
    }

    @Test(
        "lead to the one service that is named exactly",
        arguments: [
            ("/services?q=etsy", "/services/etsy"),
            ("/services?q=Is+Etsy+down%3F", "/services/etsy"),
            ("/de/services?q=https%3A%2F%2Fwww.etsy.com%2Fshop", "/de/services/etsy"),
        ])
    func exact(path: String, place: String) async {
        let answer = await visit(path, Fixture(.calm))
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == place)
    }

    @Test(
        "say why something was found",
        arguments: [
            ("/services?q=etzy", "by name, spelt otherwise"),
            ("/services?q=etsi.com", "domain etsy.com, spelt otherwise"),
            ("/de/services?q=payment+processor", "Kategorie Zahlungsabwicklung"),
        ])
    func reason(path: String, words: String) async {
        #expect(await visit(path, Fixture(.calm)).text.contains(words))
    }

    @Test func `offer to check an address that nobody owns`() async {
        let page = await visit("/services?q=https://example.org/a", Fixture(.calm)).text
        #expect(page.contains("Check example.org now"))
        #expect(page.contains("action=\"/is-it-down\""))
        #expect(page.contains("value=\"https://example.org/a\""))
        let german = await visit("/de/services?q=example.org", Fixture(.calm)).text
        #expect(german.contains("example.org jetzt prüfen"))
        #expect(german.contains("action=\"/de/is-it-down\""))
    }

    @Test func `suggest close names where nothing is found`() async {
        let page = await visit("/services?q=clodflair", Fixture(.calm)).text
        #expect(Structure(page).first("title") == "No service for “clodflair” · Foreshock")
        #expect(page.contains("href=\"/services/cloudflare\""))
    }

    @Test(
        "are missing for groups that do not exist",
        arguments: ["/categories/nothing", "/industries/nothing", "/categories/marketplace/x"])
    func missing(path: String) async {
        #expect(await visit(path, Fixture(.calm)).status == 404)
    }

    @Test func `name every category and industry in German`() {
        let catalogue = Fixture(.calm).catalogue
        let german = Texts(.german)
        // Words that German took over unchanged.
        let same: Set = ["software"]
        for category in catalogue.categories.map(\.name) {
            #expect(german.categoryName(category) != category, "\(category)")
            #expect(german.categoryAbout(category) != nil, "\(category)")
        }
        for industry in catalogue.industries.map(\.name) where !same.contains(industry) {
            #expect(german.industryName(industry) != industry, "\(industry)")
        }
        #expect(german.categoryName("new kind") == "new kind")
    }

    @Test func `show the tokens of the style sheet as they are`() async {
        let sheet = String(decoding: PackageResources.site_css, as: UTF8.self)
        let tokens = DesignTokens(styleSheet: sheet).all
        let ground = DesignTokens.Token(name: "--ground", light: "#fbfbf9", dark: "#131518")
        #expect(tokens.first == ground)
        let page = await visit("/design", Fixture(.calm)).text
        for token in tokens { #expect(page.contains(token.name)) }
        #expect(page.contains("fill=\"#131518\""))
    }
}

@Suite("Group figures") struct GroupFiguresTests {
    private static func entry(_ id: ServiceID, needs: [ServiceID] = []) -> CatalogueEntry {
        let source = Provenance(source: "a test", confidence: .common)
        return CatalogueEntry(
            id: id, name: id.rawValue, category: "shop",
            dependencies: needs.map {
                Relation(
                    dependency: Dependency(on: $0, kind: .critical), role: "", note: "",
                    provenance: source)
            }, provenance: source)
    }

    @Test func `count what is shared, directly and through others`() {
        let (a, b, c) = (
            Self.entry("a", needs: ["d"]), Self.entry("b", needs: ["cdn", "b"]), Self.entry("c")
        )
        let catalogue = Catalogue([
            a, b, c, Self.entry("d", needs: ["cdn", "a"]), Self.entry("cdn"),
            Self.entry("e", needs: ["a", "b"]),
        ])
        let figures = GroupFigures([a, b, c], in: catalogue)
        #expect(figures.known == 2)
        #expect(figures.dependents == 2)
        #expect(figures.needed == ["a": 2, "b": 2])
        #expect(figures.shared == [GroupFigures.Shared(id: "cdn", count: 2, indirect: 1)])
    }

    @Test func `of the built-in catalogue say what sellers' tools share`() {
        let catalogue = Fixture(.calm).catalogue
        let tools = catalogue.entries.filter { $0.category == "seller analytics" }
        let figures = GroupFigures(tools, in: catalogue)
        #expect(figures.shared.first?.id == "etsy")
        #expect(figures.shared.contains { $0.id == "fastly" && $0.indirect == $0.count })
    }
}
