/// Markdown from plain text.
enum PostmortemMarkdown {
    /// Text in which nothing formats, links, breaks a table or starts HTML.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result.append(" ")
            } else if special.contains(character) {
                result.append("\\")
                result.append(character)
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// Text as code; what would end it early or a table cell is replaced.
    static func code(_ text: String) -> String {
        let safe = text.map { character -> Character in
            if character.isNewline { return " " }
            return character == "`" ? "'" : character == "|" ? "¦" : character
        }
        return "`" + String(safe) + "`"
    }

    /// A table of cells that are Markdown already.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private static let special = Set("\\`*_{}[]<>()#+!|~&$@:")
}
