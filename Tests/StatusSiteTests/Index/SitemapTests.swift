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
        let translated = catalogue.entries.count + groups + 6
        #expect(answer.text.components(of: "<url>").count - 1 == translated * 2)
        let root = "https://status.example.com"
        let links = [("en", ""), ("de", "/de"), ("x-default", "")].map { language, prefix in
            "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" "
                + "href=\"\(root)\(prefix)/services/etsy\"/>"
        }
        let entry = "<url><loc>\(root)/de/services/etsy</loc>\(links.joined())</url>"
        #expect(answer.text.contains(entry))
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
                Disallow: /de/incidents/*/actions/
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
