import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Pages in German", .timeLimit(.minutes(2))) struct GermanPagesTests {
    static let ownPaths = [
        "/de", "/de/", "/de/history", "/de/weak-points", "/de/services/payments",
        "/de/services/analytics",
    ]
    static let cataloguePaths = [
        "/de/services", "/de/services?q=pay", "/de/services?q=qqqq", "/de/services/etsy",
        "/de/services/fastly", "/de/services/etsy/plan", "/de/services/etsy/widget", "/de/graph",
        "/de/is-it-down", "/de/categories/shop%20platform", "/de/design", "/de/nichts",
        "/de/services/nirgends",
    ]

    private func check(_ page: String, _ name: String) {
        #expect(page.contains("<html lang=\"de\">"), "\(name)")
        #expect(Structure(page).problems.isEmpty, "\(name)")
        let left = PageWords(page).englishInGerman
        #expect(left.isEmpty, "\(name): \(left)")
    }

    @Test(
        "have no English words of ours at any stage",
        arguments: Fixture.Stage.allCases.flatMap { stage in ownPaths.map { (stage, $0) } })
    func own(stage: Fixture.Stage, path: String) async {
        var fixture = Fixture(stage)
        fixture.notice = SiteNotice([.english: "A test of all.", .german: "Alles ein Versuch."])
        check(await visit(path, fixture).text, "\(stage) \(path)")
    }

    @Test("have no English words of ours in the catalogue", arguments: cataloguePaths)
    func catalogue(path: String) async {
        check(await visit(path, Fixture(.diagnosed)).text, path)
    }

    @Test(
        "say first how all is",
        arguments: [
            (.empty, "Noch wird kein Dienst beobachtet"), (.calm, "Alle 6 Dienste laufen"),
            (.active, "2 von 6 Diensten sind betroffen"),
            (.recovering, "1 von 6 Diensten ist betroffen"),
        ] as [(Fixture.Stage, String)])
    func headline(stage: Fixture.Stage, text: String) async {
        #expect(Structure(await visit("/de", Fixture(stage)).text).first("h1") == text)
    }

    @Test func `tell the past with German numbers, weekdays and quotation marks`() async {
        let page = await visit("/de/history", Fixture(.diagnosed)).text
            .replacing("\u{A0}", with: " ")
        #expect(
            Structure(page).first("h1")
                == "74 Ausfälle verzeichnet, die Hälfte davon nach höchstens 11 min vorbei")
        #expect(
            page.contains(
                "Der Wochentag macht keinen Unterschied über den Zufall hinaus (p = 0,528)."))
        #expect(page.contains("unserer ist um 21 % besser."))
        #expect(page.contains("Aus <span lang=\"en\">saas.ndjson (74 incidents)</span>."))
    }

    @Test func `rank what could fail in German`() async {
        let page = await visit("/de/weak-points", Fixture(.calm)).text
            .replacing("\u{A0}", with: " ")
        #expect(
            Structure(page).first("h1")
                == "Größte Schwachstelle ist Payments: bis zu 17 h 48 min Ausfall im Jahr")
        #expect(page.contains("Von 5 Zahlen ist 1 gemessen, sind 4 angenommen."))
        #expect(page.contains("payments doppelt betreiben"))
        #expect(page.contains("href=\"/de/weak-points#end-shipping\""))
    }

    @Test func `say in German what is not possible and what is out of order`() async {
        let refused = await visit("/de/history", Fixture(.calm), method: "PUT")
        #expect(refused.status == 405)
        #expect(refused.text.contains("PUT ist hier nicht möglich, nur GET, HEAD."))
        check(refused.text, "405")
        var fixture = Fixture(.calm)
        fixture.isBroken = true
        let broken = await visit("/de", fixture)
        #expect(broken.status == 503)
        #expect(
            broken.text.contains(
                "Was hier gezeigt wird, konnte Foreshock nicht lesen: "
                    + "<span lang=\"en\">The database is locked. Try again.</span>"))
        check(broken.text, "503")
        let foreign = await visit(
            "/de/services/etsy/plan", Fixture(.calm), method: "POST", peer: "192.0.2.1")
        #expect(foreign.status == 403)
        check(foreign.text, "403")
    }

    @Test func `answer programs in English whatever the path`() async {
        let refused = await visit("/de/api/v1/services", Fixture(.calm), method: "PUT")
        #expect(refused.status == 405)
        #expect(refused.text.contains("PUT is not possible here; use GET, HEAD."))
    }
}
