import HTTP
import SiteFixture
import Testing

@Suite("The page of a service", .timeLimit(.minutes(1))) struct ServicePageTests {
    static let pages = Fixture.Stage.allCases.flatMap { stage in
        ["/services/etsy", "/de/services/etsy", "/services/fastly", "/de/services/fastly"].map {
            (stage, $0)
        }
    }

    /// The page with plain spaces.
    private func words(_ path: String, _ fixture: Fixture) async -> String {
        String(await visit(path, fixture).text.map { $0 == "\u{A0}" ? " " : $0 })
    }

    @Test("is well formed at every stage in both languages", arguments: pages)
    func structure(stage: Fixture.Stage, path: String) async {
        let answer = await visit(path, Fixture(stage))
        let problems = Structure(answer.text).problems
        #expect(answer.status == 200)
        #expect(problems.isEmpty, "\(stage) \(path): \(problems)")
        #expect(!answer.text.contains(" style=\""))
    }

    @Test("leaves no English unmarked on a German page", arguments: pages)
    func language(stage: Fixture.Stage, path: String) async {
        guard path.hasPrefix("/de") else { return }
        let left = PageWords(await visit(path, Fixture(stage)).text).englishInGerman
        #expect(left.isEmpty, "\(stage) \(path): \(left)")
    }

    @Test func `an unmarked English word would be found`() {
        let page = PageWords(
            "<html lang=\"de\"><p>Es ist down since 9.</p><p lang=\"en\">of it</p></html>")
        #expect(page.englishInGerman == ["Es ist down since 9."])
        #expect(page.pieces.count == 2)
    }

    @Test(
        "says first what fails and what works",
        arguments: [
            ("/services/etsy", .calm, "Etsy works"),
            ("/services/etsy", .active, "Etsy: checkout and payments fail; website and API work"),
            ("/services/etsy", .resolved, "Etsy works"),
            ("/services/etsy", .empty, "Nothing is known of Etsy at the moment"),
            ("/de/services/etsy", .calm, "Etsy funktioniert"),
            (
                "/de/services/etsy", .active,
                "Etsy: Kasse und Zahlungen ausgefallen; Website und API in Betrieb"
            ),
            ("/de/services/etsy", .empty, "Über Etsy ist im Moment nichts bekannt"),
            ("/services/fastly", .active, "Nothing is known of Fastly at the moment"),
        ] as [(String, Fixture.Stage, String)])
    func headline(path: String, stage: Fixture.Stage, text: String) async {
        let page = Structure(await visit(path, Fixture(stage)).text)
        #expect(page.first("h1") == text)
        #expect(page.first("title") == text + " · Foreshock")
    }

    @Test(
        "answers whether it is only you, with a way to check",
        arguments: [
            (.calm, "we see no trouble: it may be only you", "vielleicht ein Einzelfall"),
            (.active, "it is not only you", "das ist kein Einzelfall"),
            (.empty, "whether it is only you, we cannot tell", "lässt sich nicht sagen"),
        ] as [(Fixture.Stage, String, String)])
    func onlyYou(stage: Fixture.Stage, english: String, german: String) async {
        let page = await words("/services/etsy", Fixture(stage))
        #expect(page.contains("<strong>\(english)</strong>"))
        #expect(page.contains("href=\"/is-it-down?address=etsy.com\">check etsy.com now</a>"))
        let seite = await words("/de/services/etsy", Fixture(stage))
        #expect(seite.contains("\(german)</strong>"))
        #expect(
            seite.contains("href=\"/de/is-it-down?address=etsy.com\">etsy.com jetzt prüfen</a>"))
    }

    @Test func `tells who says what, and marks who disagrees`() async {
        let page = await words("/services/etsy", Fixture(.active))
        #expect(page.contains("Etsy’s own status page"))
        #expect(page.components(of: "<strong class=\"odd\">disagrees</strong>").count == 2)
        #expect(page.contains("fails</span> from 3 of 3 regions: Frankfurt, Ohio and Singapore"))
        #expect(page.contains("301 in 15 min</span> usually about 5.5"))
        #expect(page.contains("2 of 14 suffer</span> ShipStation and Shippo"))
        #expect(page.contains("The provider says operational; 3 of 3 regions fail."))
        #expect(page.contains("wrong: <strong class=\"num\">over 99 %</strong>."))
        #expect(page.contains(">12 s ago</time>"))
    }

    @Test func `tells the same in German`() async {
        let page = await words("/de/services/etsy", Fixture(.active))
        #expect(page.contains("Statusseite von Etsy"))
        #expect(page.contains("<strong class=\"odd\">widerspricht</strong>"))
        #expect(page.contains("schlägt fehl</span> aus 3 von 3 Regionen: Frankfurt, Ohio und Sing"))
        #expect(page.contains("301 in 15 min</span> üblich etwa 5,5"))
        #expect(page.contains("aus 3 von 3 Regionen schlägt die Prüfung fehl."))
        #expect(page.contains("nicht stimmt: <strong class=\"num\">über 99 %</strong>."))
        #expect(page.contains(">vor 12 s</time>"))
    }

    @Test func `contradicts nobody while all is well`() async {
        let page = await words("/services/etsy", Fixture(.calm))
        #expect(!page.contains("class=\"odd\""))
        #expect(page.contains("wrong: <strong class=\"num\">below 1 %</strong>."))
    }

    @Test func `explains the rule with the weight of each word`() async {
        let page = await words("/services/etsy", Fixture(.active))
        #expect(page.contains("<details id=\"rule\"><summary>How the verdict is formed"))
        #expect(page.contains("× 0.4, speaks against it"))
        #expect(page.contains("× 40,000, speaks for trouble"))
        let seite = await words("/de/services/etsy", Fixture(.active))
        #expect(seite.contains("× 40.000, spricht für Störung"))
    }

    @Test func `tells how much longer such an outage lasts`() async {
        let page = await words("/services/etsy", Fixture(.diagnosed))
        #expect(page.contains("Of such incidents that lasted 3 min 8 s, half ended within"))
        #expect(page.contains("Compared with earlier outages of this service."))
        let calm = await words("/services/etsy", Fixture(.calm))
        #expect(!calm.contains("Of such incidents"))
    }

    @Test func `lists functions with who says so, and what nobody measures`() async {
        let page = await words("/services/etsy", Fixture(.active))
        #expect(page.contains("Not measured: login, search, shop management, app."))
        #expect(page.contains("checkout<span class=\"unseen\">: major outage</span>"))
        #expect(page.contains("<small>the provider</small>"))
    }

    @Test func `names sources and doubt of each fact`() async {
        let page = await words("/services/etsy", Fixture(.calm))
        #expect(
            page.contains("<dt>Founded</dt><dd>2005 <small>common knowledge, no source</small>"))
        #expect(page.contains("<small>etsy/open-api, as of 2026-04</small>"))
        #expect(
            page.contains("<a href=\"https://etsy.com\" rel=\"noopener nofollow\">etsy.com</a>"))
        #expect(page.contains("<dt>Watched</dt><dd>since 2026-09-26</dd>"))
        #expect(page.contains("href=\"/industries/online%20retail\""))
    }

    @Test func `puts updates of all sources into one stream, newest first`() async throws {
        let page = await words("/services/etsy", Fixture(.active))
        let sheet = try #require(page.components(of: "id=\"updates\"").dropFirst().first)
        let stream = sheet.components(of: "</section>")[0]
        let order = [
            "The pool is exhausted", "Warning: the pool will be", "Campaign “Autumn”",
            "Release payments 3.2.1", "Maintenance of bank transfers", "Checkout works again",
            "We are looking at every part",
        ]
        let places = order.map { words in stream.components(of: words)[0].count }
        #expect(places == places.sorted())
        #expect(stream.components(of: "Release payments 3.2.1").count == 2)
        #expect(stream.contains("<details class=\"more\">"))
        #expect(stream.contains("maintenance from 22:00:00 to 23:30:00, scheduled"))
    }

    @Test func `says in one line that nothing happened`() async {
        let page = await words("/services/etsy", Fixture(.empty))
        #expect(page.contains("Nothing was published or noted lately."))
        #expect(page.contains("No day was watched yet"))
        #expect(page.contains("None was seen here so far."))
    }

    @Test("escapes what comes from outside", arguments: ["", "/de"])
    func escaping(prefix: String) async {
        var fixture = Fixture(.diagnosed)
        fixture.hostile = "<script>alert('x')</script>\" onload=\"y"
        let page = await visit("\(prefix)/services/etsy", fixture).text
        #expect(!page.contains("<script>"))
        #expect(!page.contains("\" onload"))
        #expect(!page.contains("javascript:"))
        #expect(Structure(page).problems.isEmpty)
    }
}
