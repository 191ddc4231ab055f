import Collection
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Lookup page", .timeLimit(.minutes(1))) struct LookupPageTests {
    static let words = Fixture.findings.keys.sorted() + ["well"]

    @Test("words every finding in both languages", arguments: words)
    func findings(word: String) async {
        var headlines: [String] = []
        for prefix in ["", "/de"] {
            let target = "\(prefix)/is-it-down?address=\(word).example"
            let answer = await visit(target, Fixture(.calm))
            #expect(answer.status == (word == "many" ? 429 : 200))
            #expect(Structure(answer.text).problems.isEmpty)
            let verdict = answer.text.components(of: "id=\"verdict-h\">").last ?? ""
            headlines.append(verdict.components(of: "</section>")[0])
            #expect(headlines.last?.isEmpty == false)
        }
        #expect(headlines[0] != headlines[1])
    }

    @Test(
        "says first what was found",
        arguments: [
            ("well.example", "well.example answers", "works from here"),
            ("closed.example", "closed.example cannot be reached", "fails from here"),
            ("expired.example", "expired.example cannot be reached securely", "has expired"),
            ("nobody.example", "nobody.example has no address", "misspelt"),
            ("broken.example", "broken.example has an error of its own", "status 503"),
            ("shy.example", "shy.example answers", "declines this check (status 403)"),
            ("gone.example", "gone.example answers", "does not exist (status 404)"),
            ("private.example", "private.example is not a public address", "not asked"),
            ("etsy.com:22", "That is no address", "80 and 443"),
            ("ftp%3A%2F%2Fa.example", "That is no address", "ftp://"),
        ])
    func headline(typed: String, title: String, words: String) async {
        let page = await visit("/is-it-down?address=\(typed)", Fixture(.calm)).text
        #expect(Structure(page).first("title") == "\(title) · Foreshock")
        #expect(page.contains(words))
    }

    @Test func `shows every address that was asked, and how long each step took`() async {
        let page = await visit("/is-it-down?address=well.example", Fixture(.calm)).text
        for words in ["https://well.example/", "https://www.well.example/", "12\u{A0}ms", "301"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test func `shows the standing of a service that the address belongs to first`() async throws {
        let target = "/de/is-it-down?address=https%3A%2F%2Fwww.etsy.com%2Fcart"
        let page = await visit(target, Fixture(.diagnosed)).text
        let standing = try #require(page.firstRange(of: "href=\"/de/services/etsy\"")).lowerBound
        let check = try #require(page.firstRange(of: "verdict-h")).lowerBound
        #expect(standing < check)
        #expect(page.contains("class=\"state down\""))
    }

    @Test func `tells of opened networks where there are some, and reads addresses in them`()
        async throws
    {
        let target = "/is-it-down?address=intranet:8080"
        let closed = await visit(target, Fixture(.calm)).text
        #expect(!closed.contains("has opened"))
        #expect(closed.contains("That is no address"))
        var story = Fixture(.calm)
        story.lookupPolicy.networks = [try #require(AddressRange("10.0.0.0/8"))]
        story.lookupPolicy.ports.insert(8080)
        let open = await visit(target, story).text
        #expect(open.contains("the networks that whoever runs this page has opened"))
        #expect(Structure(open).first("title") == "intranet answers · Foreshock")
    }

    @Test func `says when to come back`() async {
        let answer = await visit("/is-it-down?address=many.example", Fixture(.calm))
        #expect(answer.headers["Retry-After"] == "42")
    }

    @Test func `is not kept by anybody and does not refresh`() async {
        let answer = await visit("/is-it-down?address=well.example", Fixture(.calm))
        #expect(answer.headers["Cache-Control"] == "no-store")
        #expect(!answer.text.contains("data-live"))
        #expect(!answer.text.contains("http-equiv"))
    }
}
