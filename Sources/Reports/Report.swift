import FoundationEssentials

/// An answer that a command prints, for people or for programs.
package protocol Report: Encodable, Sendable {
    /// For people: lines of at most 100 characters where the names allow it, with a line break at
    /// the end.
    var text: String { get }
}

extension Report {
    /// For programs: one JSON document with sorted keys and a line break at the end.
    ///
    /// - Throws: `EncodingError` when a number is not finite.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
