import Catalogue
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Texts from outside that are odd", .timeLimit(.minutes(1))) struct HostileTextTests {
    /// Markup, a very long word, a very long text, letters from right to left, and characters that
    /// turn the direction of what follows.
    static let texts = [
        "<img src=x onerror=alert(1)>\"'><!--", "</title></script><svg onload=alert(1)>",
        String(repeating: "x", count: 4_000), String(repeating: "long words ", count: 2_000),
        "מרקטפלייס السوق", "\u{202E}moc.live\u{2066}\u{202D}", "e\u{301}\u{327}👩‍👩‍👧‍👦",
    ]
    private static let paths = ["", "/de"].flatMap { prefix in
        ["/services/etsy", "/incidents/42", "/services/etsy/history.atom"].map { prefix + $0 }
    }

    @Test("leave the pages standing", arguments: texts)
    func standing(text: String) async {
        for path in Self.paths where !path.hasSuffix("atom") {
            var fixture = Fixture(.diagnosed)
            fixture.hostile = text
            let page = await visit(path, fixture).text
            let problems = Structure(page).problems
            #expect(problems.isEmpty, "\(path): \(problems)")
            #expect(!page.contains("<img") && !page.contains("<svg onload"))
            #expect(!page.contains("<!--"))
            #expect(
                !page.unicodeScalars.contains {
                    ("\u{202A}"..."\u{202E}").contains($0) || ("\u{2066}"..."\u{2069}").contains($0)
                })
        }
    }

    @Test("as names and words of the catalogue leave the page standing", arguments: texts)
    func names(text: String) throws {
        let provenance = Provenance(source: text, asOf: text, confidence: .published)
        let relation = Relation(
            dependency: Dependency(on: "b", kind: .critical), role: text, note: text,
            provenance: provenance)
        let entries = [
            CatalogueEntry(
                id: "a", name: text, summary: text, category: text,
                industries: [text],
                facts: [Fact(name: text, value: text, provenance: provenance)],
                dependencies: [relation], provenance: provenance),
            CatalogueEntry(id: "b", name: text, category: text, provenance: provenance),
        ]
        for id in ["a", "b"] as [ServiceID] {
            for language in PageLanguage.allCases {
                let dossier = try #require(
                    DependencySectionTests.dossier(entries, of: id, texts: Texts(language)))
                let page = CatalogueServicePage(dossier: dossier).page().written()
                #expect(Structure(page).problems.isEmpty)
                #expect(!page.contains("<img") && !page.contains("<svg onload"))
                #expect(!page.contains("<!--"))
            }
        }
    }

    @Test func `letters from right to left are kept`() {
        #expect(HTML.text("מרקטפלייס").written() == "מרקטפלייס")
        #expect(HTML.text("a\u{202E}b\u{2069}").written() == "ab")
    }

    @Test(
        "an address that no visitor reaches is no link",
        arguments: [
            ("https://www.etsystatus.com/incidents/1", true), ("https://status.example", false),
            ("http://127.0.0.1:8199/x", false), ("http://[::1]/", false),
            ("http://10.0.0.1/", false), ("http://printer.local/", false),
            ("http://intranet/", false), ("http://8.8.8.8/", true),
        ])
    func reach(address: String, isForVisitors: Bool) {
        #expect(WebAddress(address)?.isForVisitors == isForVisitors)
    }
}
