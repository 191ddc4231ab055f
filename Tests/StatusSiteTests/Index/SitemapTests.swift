import Catalogue
import HTTP
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Sitemap and robots") struct SitemapTests {
    private static let headers: HTTPHeaders = [
        "Host": "status.example.com", "X-Forwarded-Proto": "https",
    ]

    @Test func `names every page in every language`() async {
        let answer = await visit("/sitemap.xml", Fixture(.calm), headers: Self.headers)
        #expect(answer.headers["Content-Type"] == "application/xml; charset=utf-8")
        let catalogue = Fixture(.calm).catalogue
        let groups = catalogue.categories.count + catalogue.industries.count
        let translated = catalogue.entries.count + groups + 2
        #expect(answer.text.components(of: "<url>").count - 1 == translated * 2 + 4)
        let alternates = [("en", ""), ("de", "/de"), ("x-default", "")].map { code, prefix in
            "<xhtml:link rel=\"alternate\" hreflang=\"\(code)\" "
                + "href=\"https://status.example.com\(prefix)/services/etsy\"/>"
        }.joined()
        let german = "<url><loc>https://status.example.com/de/services/etsy</loc>"
        #expect(answer.text.contains(german + alternates + "</url>"))
        #expect(answer.text.contains("<loc>https://status.example.com/categories/shop%20platform<"))
    }

    @Test func `keeps search engines from causing checks`() async {
        let answer = await visit("/robots.txt", Fixture(.calm), headers: Self.headers)
        #expect(answer.headers["Content-Type"] == "text/plain; charset=utf-8")
        #expect(
            answer.text == """
                User-agent: *
                Disallow: /is-it-down
                Disallow: /de/is-it-down
                Disallow: /*?q=
                Disallow: /incidents/*/actions/
                Disallow: /events
                Allow: /

                Sitemap: https://status.example.com/sitemap.xml

                """)
    }

    @Test func `leads to pages that are there`() async {
        let text = await visit("/sitemap.xml", Fixture(.calm)).text
        let root = "http://127.0.0.1:8080"
        for part in text.components(of: "<loc>\(root)").dropFirst() {
            let path = part.components(of: "<")[0]
            #expect(Route(path: PageLanguage.split(path[...]).path) != nil, "\(path)")
        }
    }
}
