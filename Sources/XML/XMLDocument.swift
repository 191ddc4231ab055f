/// Reads XML text into elements, strictly.
///
/// Refused are: entities of one's own, more than 64 MiB, and more than 200 levels. Nothing outside
/// of the text is ever read.
package enum XMLDocument {
    /// The largest text accepted, in bytes.
    package static let mostBytes = 64 << 20
    /// The deepest nesting accepted.
    package static let mostLevels = 200

    /// Reads one document.
    ///
    /// - Parameters:
    ///   - bytes: The text, in the encoding that it declares.
    ///   - file: The file's name, for messages.
    /// - Returns: The root element.
    /// - Throws: ``XMLError`` at the first thing that is wrong.
    /// - Complexity: O(*n*) in the length of the text.
    package static func parse(_ bytes: [UInt8], file: String) throws(XMLError) -> XMLElement {
        guard bytes.count <= mostBytes else {
            let start = XMLPosition(file: file, line: 1, column: 1)
            throw XMLError(start, "the file is larger than 64 MiB; split it")
        }
        return try XMLParser(file: file).parse(bytes)
    }
}
