/// What is wrong with a file, and where.
package struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place; `nil` when the file could not be read at all.
    package let position: XMLPosition?
    /// The sentence, without the place.
    package let sentence: String

    /// An error at a place.
    package init(_ position: XMLPosition?, _ sentence: String) {
        self.position = position
        self.sentence = sentence
    }

    /// `file:line:column: sentence`.
    package var description: String { position.map { "\($0): \(sentence)" } ?? sentence }
}
