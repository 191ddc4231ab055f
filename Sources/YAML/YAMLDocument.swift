/// Reads YAML text into nodes, strictly.
///
/// Refused are: more than one document where one is asked for, aliases, tags, a key given twice, keys that are no text,
/// more than 1 MiB unless told otherwise, and more than 64 levels.
package enum YAMLDocument {
    /// The largest text accepted unless told otherwise, in bytes.
    package static let mostBytes = 1 << 20
    /// The deepest nesting accepted.
    package static let mostLevels = 64

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - text: The YAML text.
    ///   - file: The file's name, for messages.
    /// - Returns: The root of the document.
    /// - Throws: ``YAMLError`` at the first thing that is wrong.
    /// - Complexity: O(*n*) in the length of the text.
    package static func parse(_ text: String, file: String) throws(YAMLError) -> YAMLNode {
        try checkSize(of: text, file, limit: mostBytes)
        var builder = YAMLBuilder(YAMLEvents(text, file: file))
        return try builder.document()
    }

    /// Reads all documents of a text (`---` stands between them).
    ///
    /// - Parameters:
    ///   - text: The YAML text; empty documents count as empty values.
    ///   - file: The file's name, for messages.
    ///   - limit: The largest text accepted, in bytes, a whole number of MiB.
    /// - Returns: The roots of the documents before the first mistake, and that mistake; `nil` when
    ///   there is none.
    /// - Complexity: O(*n*) in the length of the text.
    package static func parseAll(
        _ text: String, file: String, limit: Int = mostBytes
    ) -> (roots: [YAMLNode], mistake: YAMLError?) {
        do { try checkSize(of: text, file, limit: limit) } catch { return ([], error) }
        var builder = YAMLBuilder(YAMLEvents(text, file: file))
        return builder.documents()
    }

    private static func checkSize(
        of text: String, _ file: String, limit: Int
    ) throws(YAMLError) {
        guard text.utf8.count > limit else { return }
        let start = YAMLPosition(file: file, line: 1, column: 1)
        throw YAMLError(start, "the file is larger than \(limit >> 20) MiB; split it")
    }
}
