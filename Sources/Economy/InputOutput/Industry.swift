/// An industry of an input-output table.
package struct Industry: Hashable, Codable, Sendable {
    /// The short code, such as `514` or `521CI`.
    package let code: String
    /// The name for people.
    package let name: String

    /// An industry.
    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
