import Testing
import XML

@Suite("XML documents", .timeLimit(.minutes(1))) struct XMLDocumentTests {
    private static func message(_ text: String) -> String {
        do {
            _ = try XMLDocument.parse(Array(text.utf8), file: "f.xml")
            return "no error"
        } catch { return error.description }
    }

    @Test func `elements have names, attributes, text and places`() throws {
        let text =
            "<?xml version=\"1.0\"?>\n<a x=\"1\" y=\"&lt;2\">\n  <b/> hello <c>w&amp;d</c></a>"
        let root = try XMLDocument.parse(Array(text.utf8), file: "f.xml")
        #expect(root.name == "a")
        #expect(root["x"] == "1")
        #expect(root["y"] == "<2")
        #expect(root["z"] == nil)
        #expect(root.children.map(\.name) == ["b", "c"])
        #expect(root.children[1].text == "w&d")
        #expect(root.text == " hello ")
        #expect(root.position.description == "f.xml:2:1")
        #expect(root.children[1].position.description == "f.xml:3:14")
    }

    @Test func `other encodings are read as they declare`() throws {
        let text = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8)
        let root = try XMLDocument.parse(text + [0xE9] + Array("</a>".utf8), file: "f.xml")
        #expect(root.text == "é")
    }

    @Test(arguments: [
        ("", "f.xml:1:1: not valid XML: no element found"),
        ("<a>\n<b></a>", "f.xml:2:6: not valid XML: mismatched tag"),
        ("<a x=\"1\" x=\"2\"/>", "f.xml:1:10: not valid XML: duplicate attribute"),
        ("<a/><b/>", "f.xml:1:5: not valid XML: junk after document element"),
        ("<a>&nope;</a>", "f.xml:1:4: not valid XML: undefined entity"),
    ])
    func `a mistake has its place`(text: String, message: String) {
        #expect(Self.message(text) == message)
    }

    @Test func `entities of one's own are refused`() {
        let text = "<!DOCTYPE a [\n<!ENTITY b \"bbbbbbbb\">\n<!ENTITY c \"&b;&b;\">]>\n<a>&c;</a>"
        #expect(
            Self.message(text)
                == "f.xml:2:12: declares an entity, which is refused; write out what it stands for")
        #expect(
            Self.message("<!DOCTYPE a SYSTEM \"a.dtd\"><a>&c;</a>")
                == "f.xml:1:31: the entity 'c' is not known; write out what it stands for")
    }

    @Test func `depth has a limit`() {
        let deep = { (levels: Int) in
            String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
        }
        #expect(Self.message(deep(200)) == "no error")
        #expect(Self.message(deep(100_000)) == "f.xml:1:601: nested more than 200 levels")
    }

    @Test func `size has a limit`() {
        let bytes = [UInt8](repeating: 32, count: XMLDocument.mostBytes + 1)
        let error = #expect(throws: XMLError.self) {
            try XMLDocument.parse(bytes, file: "f.xml")
        }
        #expect(error?.description == "f.xml:1:1: the file is larger than 64 MiB; split it")
    }

    @Test func `a file that is not there is named`() {
        let error = #expect(throws: XMLError.self) { try XMLDocument.read(path: "/no/such.xml") }
        #expect(
            error?.description
                == "Could not read '/no/such.xml': there is no such file. Check the path.")
    }
}
