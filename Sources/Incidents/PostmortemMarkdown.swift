/// Markdown from plain text.
enum PostmortemMarkdown {
    /// Text in which nothing formats, links, breaks a table or starts a block or HTML.
    static func escaped(_ text: String) -> String {
        let line = Array(text.map { $0.isNewline ? " " : $0 })
        var result = ""
        for (index, character) in line.enumerated() {
            if needsEscape(line, at: index) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// Text as code; what would end it early or end a table cell is replaced.
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

    private static func needsEscape(_ line: [Character], at index: Int) -> Bool {
        let rest = line[(index + 1)...]
        switch line[index] {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "@": return true
        // A bare address becomes a link by itself.
        case ":": return rest.starts(with: "//")
        // At the start of a line these make headings and lists.
        case "#", "+", "-", "=": return line[..<index].allSatisfy(\.isWhitespace)
        case ".", ")":
            let head = line[..<index].drop(while: \.isWhitespace)
            let isNumber = !head.isEmpty && head.allSatisfy(\.isNumber)
            let isMarker = isNumber && rest.first?.isWhitespace ?? true
            return isMarker || line[..<index].suffix(3).map { $0.lowercased() } == ["w", "w", "w"]
        default: return false
        }
    }
}
