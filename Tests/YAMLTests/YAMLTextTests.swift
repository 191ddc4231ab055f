import Testing
import YAML

@Suite("YAML text") struct YAMLTextTests {
    @Test(
        "reads back as it was",
        arguments: [
            "plain", "a \"b\" \\ c", "two\nlines\tand a tab", "# no comment: [x]", "null",
            "\u{7}\u{85}\u{2028}\u{FEFF}", "größer → 日本 🚀",
        ])
    func quoted(text: String) throws {
        let line = "key: \(YAMLText.quoted(text))\n"
        #expect(!line.dropLast().contains("\n"))
        var map = try YAMLDocument.parse(line, file: "a.yaml").mapping("file")
        #expect(try map.string("key") == text)
    }
}
