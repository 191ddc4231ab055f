import Testing
import XML

@Suite("XML texts", .timeLimit(.minutes(1))) struct XMLTextTests {
    @Test(
        "read back as they were",
        arguments: ["a < b && c > d", "\"quoted\" 'too'", "line\n\ttab\r\n", "]]>", "ä🦉", ""])
    func roundTrip(text: String) throws {
        let written = "<a>\(XMLText.escaped(text))</a>"
        #expect(try XMLDocument.parse(Array(written.utf8), file: "f.xml").text == text)
    }

    @Test func `stand in attributes too`() throws {
        let text = "\"<&>'"
        let written = "<a x=\"\(XMLText.escaped(text, inQuotes: true))\"/>"
        #expect(try XMLDocument.parse(Array(written.utf8), file: "f.xml")["x"] == text)
    }

    @Test func `show where a character was that XML cannot hold`() {
        #expect(XMLText.escaped("a\u{0}b\u{1B}c\u{FFFF}d") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d")
    }
}
