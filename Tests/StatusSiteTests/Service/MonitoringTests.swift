import Catalogue
import HTTP
import Model
import SiteFixture
import TestKit
import Testing
import YAML

@testable import StatusSite

@Suite("Monitoring", .timeLimit(.minutes(1))) struct MonitoringTests {
    private static let mean =
        "It's \"a\\b\" {{ printf }} # 100% $(id)\n- x: y"

    /// The same on one line, without what Gatus refuses in names, and with its sign for a dollar.
    private static let meanForGatus = "It's ”a/b” {{ printf }} # 100% $$(id) - x: y"

    private func recipes(_ entry: CatalogueEntry, _ language: PageLanguage = .english)
        -> MonitoringRecipes
    {
        MonitoringRecipes(
            targets: MonitoringTargets(entry: entry, root: "https://status.example.com"),
            texts: Texts(language))
    }

    private func etsy() throws -> CatalogueEntry {
        try #require(Fixture(.calm).catalogue["etsy"])
    }

    /// An entry whose every word could break the format it stands in.
    private func hostile() throws -> CatalogueEntry {
        CatalogueEntry(
            id: "mean", name: Self.mean, category: "x",
            domains: ["ok.example", "*.ok.example", "a b'.example", "\"x\n.example"],
            statusPage: StatusPage(
                url: try #require(WebAddress("https://s.example/'\"%{{x}}")),
                platform: "statuspage"),
            functions: ["website", Self.mean],
            provenance: Provenance(source: "x", confidence: .common))
    }

    private func root(_ text: String) throws -> YAMLMapping {
        try YAMLDocument.parse(text, file: "recipe.yaml").mapping("a recipe")
    }

    /// One text of each item of a list.
    private func texts(_ key: String, of list: String, in text: String) throws -> [String] {
        var mapping = try root(text)
        return try mapping.list(list) { node throws(YAMLError) in
            var item = try node.mapping("an item")
            return try item.string(key)
        }
    }

    @Test func `the configuration of this program has providers, checks and the function`()
        throws
    {
        #expect(
            recipes(try etsy()).foreshock == """
                providers: ["etsy"]
                services:
                  - id: "etsy-website"
                    name: "Etsy, website"
                    partOf: "etsy"
                    function: "website"
                    checks:
                      - name: "etsy.com"
                        url: "https://etsy.com/"
                        every: 60s
                        timeout: 10s
                        redirects: 5
                # Further functions that checks of yours can stand for: login, search, checkout, \
                payments, shop management, API, app

                """)
    }

    @Test(arguments: PageLanguage.allCases)
    func `YAML of every entry can be read`(language: PageLanguage) throws {
        for entry in Fixture(.calm).catalogue.entries + [try hostile()] {
            let recipes = recipes(entry, language)
            for text in [
                recipes.foreshock, recipes.gatus, recipes.prometheus, recipes.prometheusRules,
            ] {
                let read = YAMLDocument.parseAll(text, file: "\(entry.id)")
                #expect(read.mistake == nil)
            }
        }
    }

    @Test func `a name stays a name in YAML`() throws {
        let recipes = recipes(try hostile())
        #expect(recipes.targets.targets.map(\.name) == ["ok.example"])
        #expect(
            try texts("name", of: "services", in: recipes.foreshock) == ["\(Self.mean), website"])
        #expect(
            try texts("group", of: "endpoints", in: recipes.gatus)
                == Array(repeating: Self.meanForGatus, count: 3))
        #expect(
            try texts("url", of: "endpoints", in: recipes.gatus) == [
                "https://ok.example/", "https://s.example/'\"%{{x}}/api/v2/status.json",
                "https://status.example.com/services/mean/status.json",
            ])
    }

    @Test func `a name stays a name in a template of an alert`() {
        #expect(MonitoringRecipes.template("a {{ b }}") == "a {{ \"{{\" }} b }}")
        #expect(MonitoringRecipes.promQL("a\"b\\c\nd") == "\"a\\\"b\\\\c d\"")
    }

    @Test func `a name stays a word in a crontab`() throws {
        #expect(MonitoringRecipes.shell("It's $(id)\n") == "'It'\\''s $(id) '")
        let lines = recipes(try hostile()).shell.components(of: "\n").dropLast()
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("*/5 * * * *  curl ") })
        #expect(
            recipes(try etsy()).shell.components(of: "\n").first
                == "*/5 * * * *  curl -fsSL -m 20 -o /dev/null -- 'https://etsy.com/'"
                + " || echo 'etsy.com does not answer'")
        #expect(
            recipes(try etsy()).shell.components(of: "\n")[1]
                == "*/5 * * * *  curl -fsS -m 20 -- "
                + "'https://status.example.com/services/etsy/api/v2/status.json'"
                + " | grep -q '\"indicator\":\"none\"'"
                + " || echo 'https://status.example.com/services/etsy'")
    }

    @Test func `the section offers feeds, badge, widget and every recipe`() async throws {
        let site = StatusSite(data: Fixture(.calm))
        let dossier = try #require(try await site.dossier(of: "etsy", Texts(.english)))
        let section = MonitoringSection(dossier: dossier).html.written()
        #expect(Structure("<h1></h1>" + section).problems == [])
        let text = await visit("/services/etsy", Fixture(.calm)).text
        #expect(text.contains(section))
        for part in [
            "history.atom", "history.rss", "calendar.ics", "status.json", "api/v2/summary.json",
            "&lt;iframe src=&quot;http://127.0.0.1:8080/services/etsy/widget&quot;",
            "[![State of Etsy](http://127.0.0.1:8080/services/etsy/badge.svg)]",
            "<summary>Gatus</summary>", "aria-label=\"Etsy: operational\"",
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Etsy (Atom)\" "
                + "href=\"/services/etsy/history.atom\">",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let german = await visit("/de/services/etsy", Fixture(.calm)).text
        #expect(german.contains("Prüfungen zum Kopieren"))
        #expect(german.contains("http://127.0.0.1:8080/de/services/etsy/widget"))
    }

    @Test(arguments: [
        "/services/etsy", "/services/etsy/status.json", "/api/v1/catalogue",
        "/api/v1/catalogue/etsy",
    ])
    func `a host named by a request does not come into code to copy`(path: String) async {
        let answer = await visit(path, Fixture(.calm), headers: ["Host": "evil.example"])
        #expect(answer.status == 200)
        #expect(!answer.text.contains("evil.example"))
    }
}
