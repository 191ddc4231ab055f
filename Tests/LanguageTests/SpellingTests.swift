import Language
import Testing

@Suite("Spelling") struct SpellingTests {
    @Test(
        "finds what was meant, and nothing when all is far",
        arguments: [
            ("naem", "name"), ("inteval", "interval"), ("SERVICES", "services"), ("nam", "name"),
            ("xyz", nil), ("interrupted", nil), ("", nil),
        ])
    func closest(word: String, expected: String?) {
        #expect(Spelling.closest(to: word, among: ["name", "interval", "services"]) == expected)
    }

    @Test(
        "lists words in a sentence",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
        ])
    func lists(words: [String], text: String) {
        #expect(Spelling.list(words, "or") == text)
    }
}
