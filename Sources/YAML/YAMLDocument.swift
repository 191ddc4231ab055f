/// Reads YAML text into nodes, strictly.
///
/// Refused are: more than one document, aliases, tags, a key given twice, keys that are no text,
/// more than 1 MiB, and more than 64 levels.
package enum YAMLDocument {
    /// The largest text accepted, in bytes.
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
        guard text.utf8.count <= mostBytes else {
            let start = YAMLPosition(file: file, line: 1, column: 1)
            throw YAMLError(start, "the file is larger than 1 MiB; split it")
        }
        var builder = YAMLBuilder(YAMLEvents(text, file: file))
        return try builder.document()
    }
}
