import HTTP
import SiteFixture
import Model
import StatusSite
import Testing

@Suite("Pages", .timeLimit(.minutes(1))) struct PagesTests {
    static let paths = [
        "/", "/services/payments", "/services/analytics", "/incidents", "/incidents/42",
        "/incidents/42/postmortem", "/weak-points", "/history",
    ]
    static let everything = Fixture.Stage.allCases.flatMap { stage in
        paths.map { (stage, $0) }
    }

    @Test("are well formed at every stage", arguments: everything)
    func balance(stage: Fixture.Stage, path: String) async {
        let answer = await visit(path, Fixture(stage))
        let problems = Structure(answer.text).problems
        #expect(problems.isEmpty, "\(stage) \(path): \(problems)")
    }

    @Test(
        "say first how an incident stands",
        arguments: [
            (
                .warning,
                "Payments: the database pool will be exhausted in 9 min 40 s (8:10 to 12:00)"
            ),
            (.active, "Payments ran out of database connections"),
            (.diagnosed, "Payments ran out of database connections, leaked by release 3.2.1"),
            (.recovering, "Payments ran out of database connections, leaked by release 3.2.1"),
            (.resolved, "Payments ran out of database connections, leaked by release 3.2.1"),
            (.crash, "Inventory does not answer"),
        ] as [(Fixture.Stage, String)])
    func incidentHeadline(stage: Fixture.Stage, text: String) async {
        let page = await visit("/incidents/42", Fixture(stage)).text
        #expect(Structure(page).first("h1") == text)
    }

    @Test(
        "say first how all is",
        arguments: [
            (.empty, "No services are watched yet"), (.calm, "All 6 services are well"),
            (
                .warning,
                "Payments: the database pool will be exhausted in 9 min 40 s (8:10 to 12:00)"
            ),
            (.active, "2 of 6 services are affected"),
            (.diagnosed, "3 of 6 services are affected"),
            (.recovering, "1 of 6 services is affected"),
            (.resolved, "All 6 services are well"), (.crash, "1 of 6 services is affected"),
        ] as [(Fixture.Stage, String)])
    func overviewHeadline(stage: Fixture.Stage, text: String) async {
        let page = await visit("/", Fixture(stage)).text
        #expect(Structure(page).first("h1") == text)
    }

    @Test(
        "name the phase in the title, without the countdown",
        arguments: [
            (.warning, "Warning: Payments, the database pool will be exhausted · Foreshock"),
            (.active, "Outage: Payments ran out of database connections · Foreshock"),
            (.crash, "Outage: Inventory does not answer · Foreshock"),
        ] as [(Fixture.Stage, String)])
    func title(stage: Fixture.Stage, text: String) async {
        let page = await visit("/incidents/42", Fixture(stage)).text
        #expect(Structure(page).first("title") == text)
    }

    @Test("escape what comes from outside", arguments: PagesTests.paths)
    func escaping(path: String) async {
        var fixture = Fixture(.diagnosed)
        fixture.hostile = "<script>alert('x')</script>\" onload=\"y"
        let page = await visit(path, fixture).text
        #expect(!page.contains("<script>"))
        #expect(!page.contains("\" onload"))
        #expect(Structure(page).problems.isEmpty)
    }

    @Test func `show hostile words as words`() async {
        var fixture = Fixture(.diagnosed)
        fixture.hostile = "<b>&"
        let page = await visit("/incidents/42", fixture).text
        #expect(page.contains("leaked by release 3.2.1&lt;b&gt;&amp;</h1>"))
    }

    @Test func `tell before the failure what is not known yet`() async {
        let page = await visit("/incidents/42", Fixture(.warning)).text
        #expect(page.contains("Not known yet."))
        #expect(page.contains("Nothing has failed yet."))
        #expect(page.contains("Will be written when the incident is over."))
    }

    @Test func `tell how long the last stretch of the pool took`() async {
        let page = await visit("/incidents/42", Fixture(.resolved)).text
        #expect(page.contains("The pool went from 85\u{A0}% to 100\u{A0}% in"))
        #expect(page.contains("The rule in force needs 5\u{A0}min above 95\u{A0}%."))
    }

    @Test func `refresh without scripts while an incident is open`() async {
        let open = await visit("/incidents/42", Fixture(.active)).text
        let over = await visit("/incidents/42", Fixture(.resolved)).text
        let refresh = "<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>"
        #expect(open.contains(refresh))
        #expect(!over.contains("http-equiv"))
    }

    @Test func `render the postmortem safely`() async {
        let page = await visit("/incidents/42/postmortem", Fixture(.resolved)).text
        #expect(page.contains("<h1>Postmortem: payments ran out of database connections</h1>"))
        #expect(page.contains("<table>"))
        #expect(!page.contains("javascript:"))
        #expect(!page.contains("<script>alert"))
    }

    @Test func `give the postmortem as Markdown`() async {
        let answer = await visit("/incidents/42/postmortem.md", Fixture(.resolved))
        #expect(answer.headers["Content-Type"] == "text/markdown; charset=utf-8")
        #expect(answer.text.hasPrefix("# Postmortem: payments"))
    }

    @Test(
        "answer 404 for what is not there",
        arguments: [
            "/nothing", "/services/none", "/incidents/7", "/incidents/x",
            "/incidents/42/postmortem", "/assets/secret", "/services/%ZZ/x",
        ])
    func missing(path: String) async {
        let answer = await visit(path, Fixture(.active))
        #expect(answer.status == 404)
        #expect(Structure(answer.text).problems.isEmpty)
    }

    @Test func `say in words when the record cannot be read`() async {
        var fixture = Fixture(.calm)
        fixture.isBroken = true
        let answer = await visit("/", fixture)
        #expect(answer.status == 503)
        #expect(
            answer.text.contains(
                "Foreshock could not read what is shown here: The database is locked. Try again."))
    }

    @Test func `forbid foreign and inline code`() async {
        let answer = await visit("/", Fixture(.calm))
        let policy = answer.headers["Content-Security-Policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; script-src 'self'"))
        #expect(!policy.contains("unsafe"))
        #expect(!answer.text.contains(" style=\""))
        #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
        #expect(answer.headers["Referrer-Policy"] == "same-origin")
    }

    @Test func `carry a fingerprint in the addresses of assets`() async throws {
        let fixture = Fixture(.calm)
        let page = await visit("/", fixture).text
        let mark = "/assets/site.css?v="
        let tail = try #require(page.components(of: mark).dropFirst().first)
        let address = mark + tail.prefix { $0 != "\"" }
        let answer = await visit(address, fixture)
        let tag = try #require(answer.headers["ETag"])
        #expect(answer.headers["Cache-Control"] == "public, max-age=31536000, immutable")
        #expect(await visit("/assets/site.css", fixture).headers["Cache-Control"] == "no-cache")
        let again = await visit(
            address, fixture, headers: ["Host": "localhost", "If-None-Match": "W/\(tag), \"b\""])
        #expect(again.status == 304)
        #expect(again.text.isEmpty)
    }
}
