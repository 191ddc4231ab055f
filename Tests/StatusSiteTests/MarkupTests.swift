import Testing

@testable import StatusSite

@Suite("Markup") struct MarkupTests {
    @Test func `escapes text and attributes`() {
        let piece = Tag.p(.label("\"<&'>")) { "a<b>&\"'\u{0}\u{7}" }
        #expect(
            piece.written()
                == "<p aria-label=\"&quot;&lt;&amp;&#39;&gt;\">a&lt;b&gt;&amp;&quot;&#39;</p>")
    }

    @Test(
        "takes care of each special character, and of no other",
        arguments: [
            ("a&b", "a&amp;b"), ("a<b", "a&lt;b"), ("a>b", "a&gt;b"), ("a\"b", "a&quot;b"),
            ("a'b", "a&#39;b"), ("a\u{0}b", "ab"), ("a\u{1F}b", "ab"), ("a\u{7F}b", "ab"),
            ("a\u{80}b", "ab"), ("a\u{9F}b", "ab"), ("a\u{A0}b", "a\u{A0}b"),
            ("a\tb\nc", "a\tb\nc"), ("ä·€😀", "ä·€😀"), ("", ""),
        ])
    func characters(text: String, written: String) {
        #expect(HTML.text(text).written() == written)
    }

    @Test func `leaves code as it is`() {
        #expect(Tag.code { "for 5 s" }.written() == "<code>for 5 s</code>")
        #expect(Tag.p { "for 5 s" }.written() == "<p>for 5\u{A0}s</p>")
    }

    @Test(
        "encodes names in addresses",
        arguments: [("a b", "a%20b"), ("../x", "..%2Fx"), ("ä", "%C3%A4"), ("a?b#c", "a%3Fb%23c")])
    func addresses(name: String, encoded: String) {
        #expect(Address.encoded(name) == encoded)
        #expect(Address.decoded(encoded) == name)
    }

    @Test("refuses broken escapes", arguments: ["%", "%4", "%G1", "%FF"])
    func brokenEscapes(text: String) { #expect(Address.decoded(text) == nil) }

    @Test(
        "writes coordinates short and finite",
        arguments: [
            (1, "1"), (1.26, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (.nan, "0"), (1e9, "1000000"),
        ] as [(Double, String)])
    func coordinates(value: Double, text: String) { #expect(Coordinate.text(value) == text) }

    @Test func `stays quick and safe on hostile Markdown`() {
        let bars = String(repeating: "|", count: 50_000)
        let page = Markdown.rendered("\(bars)\n\(bars)\n\n<img src=x onerror=y> <b>x</b>").markup
        #expect(!page.contains("<table>"))
        #expect(!page.contains("onerror"))
    }

    @Test func `cuts Markdown that is too long, and says so`() {
        let page = Markdown.rendered(String(repeating: "word ", count: 100_000)).markup
        #expect(page.utf8.count < 300_000)
        #expect(page.hasSuffix("<p>The document is longer than what is shown here.</p>"))
    }
}
