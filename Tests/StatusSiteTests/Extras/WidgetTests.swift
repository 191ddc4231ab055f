import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Widget", .timeLimit(.minutes(1))) struct WidgetTests {
    @Test(arguments: ["", "/de"])
    func `is a whole page that every page may frame, with our script alone`(prefix: String) async {
        let answer = await visit("\(prefix)/services/etsy/widget", Fixture(.diagnosed))
        #expect(answer.status == 200)
        let policy = answer.headers["Content-Security-Policy"] ?? ""
        #expect(policy.contains("frame-ancestors *"))
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("script-src 'self';"))
        #expect(Structure(answer.text).problems == [])
        #expect(answer.text.components(of: "<script").count == 2)
        #expect(answer.text.contains("<noscript><meta http-equiv=\"refresh\" content=\"60\">"))
        #expect(answer.text.contains("href=\"\(prefix)/services/etsy\""))
        #expect(answer.text.contains(prefix.isEmpty ? "major outage" : "Ausfall"))
    }

    @Test func `tells what fails, and how many report it`() async {
        let text = await visit("/services/etsy/widget", Fixture(.diagnosed)).text
        #expect(text.contains("checkout: major outage · payments: major outage"))
        #expect(text.contains("reports by users in the last hour"))
        let quiet = await visit("/services/fastly/widget", Fixture(.diagnosed)).text
        #expect(quiet.contains("unknown"))
        #expect(!quiet.contains("reports by users"))
    }

    @Test func `no other page may be framed`() async {
        for path in ["/services/etsy", "/services/etsy/status.json", "/services", "/nothing"] {
            let policy = await visit(path, Fixture(.calm)).headers["Content-Security-Policy"] ?? ""
            #expect(policy.contains("frame-ancestors 'none'"))
        }
    }
}
