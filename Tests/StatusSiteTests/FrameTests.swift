import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Frame of the pages", .timeLimit(.minutes(1))) struct FrameTests {
    private func page(_ path: String, address: String? = nil, notice: String? = nil) async -> String
    {
        var fixture = Fixture(.active)
        fixture.address = address
        fixture.notice = notice.map { SiteNotice($0) }
        return await visit(path, fixture).text
    }

    @Test func `names the one address of a page, and those in other languages`() async {
        let page = await page("/de/services/etsy", address: "https://status.example")
        let root = "https://status.example"
        for line in [
            "<link rel=\"canonical\" href=\"\(root)/de/services/etsy\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"\(root)/services/etsy\">",
            "<link rel=\"alternate\" hreflang=\"de\" href=\"\(root)/de/services/etsy\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(root)/services/etsy\">",
            "<meta property=\"og:url\" content=\"\(root)/de/services/etsy\">",
            "<meta property=\"og:title\" content=\"Etsy: Kasse und Zahlungen ausgefallen;",
            "<meta property=\"og:description\" content=\"Funktioniert Etsy?",
            "<meta property=\"og:type\" content=\"website\">",
            "<meta property=\"og:locale\" content=\"de_DE\">",
            "<meta name=\"twitter:card\" content=\"summary\">",
        ] { #expect(page.contains(line), "\(line)") }
    }

    @Test func `says nothing of addresses that are not known`() async {
        let page = await page("/services/etsy")
        #expect(!page.contains("canonical"))
        #expect(!page.contains("og:"))
        #expect(!page.contains("rel=\"alternate\" hreflang=\"x-default\""))
    }

    @Test func `leads to the same page in the other language`() async {
        #expect(
            await page("/services/etsy").contains(
                "<a href=\"/de/services/etsy\" hreflang=\"de\" lang=\"de\" rel=\"alternate\">"
                    + "Deutsch</a>"))
        #expect(
            await page("/de/services/etsy").contains(
                "<a href=\"/services/etsy\" hreflang=\"en\" lang=\"en\" rel=\"alternate\">"
                    + "English</a>"))
        #expect(
            await page("/incidents/42").contains(
                "<a href=\"/de/incidents/42\" hreflang=\"de\" lang=\"de\" rel=\"alternate\">"
                    + "Deutsch</a>"))
    }

    @Test("shows the notice on every page", arguments: PagesTests.paths + ["/nothing"])
    func notice(path: String) async {
        let page = await page(path, notice: "A test <of> all")
        let notice =
            "<section class=\"notice\" aria-label=\"Notice\">A test &lt;of&gt; all</section>"
        #expect(page.contains(notice))
    }

    @Test(
        "marks the place in the navigation",
        arguments: [
            ("/", "Own", "page"), ("/services/payments", "Own", "true"),
            ("/services/etsy", "Services", "true"), ("/incidents", "Incidents", "page"),
            ("/incidents/42", "Incidents", "true"), ("/weak-points", "Weak points", "page"),
            ("/history", "History", "page"), ("/de/services/etsy", "Dienste", "true"),
        ])
    func place(path: String, name: String, mark: String) async {
        let page = await page(path)
        #expect(page.components(of: "aria-current").count == 2)
        #expect(page.contains("aria-current=\"\(mark)\">\(name)</a>"))
    }

    @Test func `leaves room for the visitor's own time`() async {
        #expect(await page("/services/etsy").contains("<span data-local=\"Your time:\"></span>"))
        #expect(await page("/de/services/etsy").contains("<span data-local=\"Ortszeit:\"></span>"))
    }

    @Test func `says in German that a page is not there`() async {
        let page = await page("/de/services/nirgends")
        #expect(page.contains(">Einen Dienst „nirgends“ gibt es hier nicht</h1>"))
        #expect(page.contains("<html lang=\"de\">"))
        #expect(PageWords(page).englishInGerman.isEmpty)
    }
}
