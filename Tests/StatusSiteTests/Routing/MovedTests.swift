import HTTP
import SiteFixture
import Testing

@Suite("Addresses that lead elsewhere", .timeLimit(.minutes(1))) struct MovedTests {
    @Test(
        "lead for good to where the page is, with their query",
        arguments: [
            ("/services/Etsy", "/services/etsy"),
            ("/services/etsy/", "/services/etsy"),
            ("/services/etsy//", "/services/etsy"),
            ("/services/etsy.com", "/services/etsy"),
            ("/services/www.etsy.com", "/services/etsy"),
            ("/services/ETSY.COM/plan?x=1&y=%20", "/services/etsy/plan?x=1&y=%20"),
            ("/services/Etsy/badge.svg", "/services/etsy/badge.svg"),
            ("/de/services/Etsy", "/de/services/etsy"),
            ("/de/services/etsy/", "/de/services/etsy"),
            ("/services/?q=etsy", "/services?q=etsy"),
            ("/incidents/42/", "/incidents/42"),
            ("/categories/seller%20analytics/", "/categories/seller%20analytics"),
            ("/graph/", "/graph"),
        ])
    func moved(path: String, place: String) async {
        for method in ["GET", "HEAD"] {
            let answer = await visit(path, Fixture(.calm), method: method)
            #expect(answer.status == 301, "\(path)")
            #expect(answer.headers["Location"] == place, "\(path)")
            #expect(answer.headers["Content-Security-Policy"] != nil)
        }
    }

    @Test(
        "never lead to another site",
        arguments: [
            "//evil.example/", "//evil.example/%2f..", "/\\evil.example/", "/%5Cevil.example/",
            "/services//evil.example/", "/de//evil.example/", "/services/https:%2F%2Fevil.example/",
            "//services/Etsy", "/services/Etsy?next=//evil.example",
        ])
    func closed(path: String) async throws {
        let answer = await visit(path, Fixture(.calm))
        guard let place = answer.headers["Location"] else { return }
        #expect(place.hasPrefix("/services/"), "\(path): \(place)")
        #expect(!place.hasPrefix("//") && !place.contains("\\"))
        #expect(!place.contains("\r") && !place.contains("\n"))
    }

    @Test(
        "stay where the page is",
        arguments: ["/services/etsy", "/", "/de", "/de/", "/services", "/api/v1/services"])
    func unmoved(path: String) async {
        #expect(await visit(path, Fixture(.calm)).status == 200, "\(path)")
    }

    @Test func `that take a form are not moved`() async {
        #expect(
            await visit("/services/etsy/reports/", Fixture(.calm), method: "POST").status != 301)
    }

    @Test(
        "of unknown services ask what was meant",
        arguments: [
            ("/services/etsi", "There is no service “etsi” here", "Did you mean"),
            (
                "/de/services/etsi", "Einen Dienst „etsi“ gibt es hier nicht",
                "Ist vielleicht gemeint"
            ),
        ])
    func meant(path: String, heading: String, question: String) async {
        let answer = await visit(path, Fixture(.calm))
        #expect(answer.status == 404)
        let page = Structure(answer.text)
        #expect(page.problems.isEmpty, "\(page.problems)")
        #expect(page.first("title") == heading + " · Foreshock")
        #expect(answer.text.contains(question))
        #expect(answer.text.contains(">Etsy</a>"))
        #expect(answer.text.contains("value=\"etsi\""))
    }

    @Test func `of nobody are not found, and their text is escaped`() async {
        for name in ["%3Cscript%3Ealert(1)%3C%2Fscript%3E", String(repeating: "x", count: 3000)] {
            let answer = await visit("/services/\(name)", Fixture(.calm))
            #expect(answer.status == 404)
            #expect(!answer.text.contains("<script>"))
            #expect(answer.text.utf8.count < 40_000)
            #expect(Structure(answer.text).problems.isEmpty)
        }
    }
}
