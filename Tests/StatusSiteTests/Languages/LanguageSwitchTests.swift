import SiteFixture
import Testing

@testable import StatusSite

@Suite("Language switch", .timeLimit(.minutes(1))) struct LanguageSwitchTests {
    private func leads(_ path: String, to other: String, _ code: String) async -> Bool {
        let page = await visit(path, Fixture(.diagnosed)).text
        return page.contains("<a href=\"\(other)\" hreflang=\"\(code)\" lang=\"\(code)\" ")
    }

    @Test(
        "leads to the same page, also where nothing was found",
        arguments: [
            ("/", "/de"), ("/history", "/de/history"), ("/weak-points", "/de/weak-points"),
            ("/design", "/de/design"), ("/services", "/de/services"),
            ("/services?q=qqqq", "/de/services?q=qqqq"), ("/graph", "/de/graph"),
            ("/services/payments", "/de/services/payments"),
            ("/services/etsy", "/de/services/etsy"), ("/nothing/x", "/de/nothing/x"),
            ("/services/none", "/de/services/none"), ("/is-it-down", "/de/is-it-down"),
        ])
    func twin(english: String, german: String) async {
        #expect(await leads(english, to: german, "de"))
        #expect(await leads(german, to: english, "en"))
    }

    @Test func `leads to no other site`() async {
        #expect(await leads("//evil.example/%2F%2Fx", to: "/de/evil.example/%2F%2Fx", "de"))
        #expect(await leads("/de//evil.example", to: "/evil.example", "en"))
    }

    @Test func `writes the address of the first page without a slash in German`() {
        #expect(
            Address.overview.text(in: .english, below: "https://a.example") == "https://a.example/")
        #expect(
            Address.overview.text(in: .german, below: "https://a.example") == "https://a.example/de"
        )
    }

    @Test func `names both languages for search engines`() async {
        var fixture = Fixture(.calm)
        fixture.address = "https://a.example"
        let page = await visit("/de", fixture).text
        for line in [
            "<link rel=\"canonical\" href=\"https://a.example/de\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/\">",
            "<link rel=\"alternate\" hreflang=\"de\" href=\"https://a.example/de\">",
        ] { #expect(page.contains(line), "\(line)") }
    }
}
