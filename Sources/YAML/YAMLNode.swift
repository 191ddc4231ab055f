/// A value of a YAML file, with the place where it stands.
package struct YAMLNode: Hashable, Sendable {
    /// What the value is.
    package enum Content: Hashable, Sendable {
        /// Text; `quoted` when it was written in quotes or as a block.
        case scalar(String, quoted: Bool)
        /// Values in order.
        case sequence([YAMLNode])
        /// Keys and values in order; no key comes twice.
        case mapping([Entry])
    }

    /// A key and its value.
    package struct Entry: Hashable, Sendable {
        /// The key.
        package let key: String
        /// Where the key stands.
        package let keyPosition: YAMLPosition
        /// The value.
        package let value: YAMLNode

        /// A key and its value.
        package init(key: String, keyPosition: YAMLPosition, value: YAMLNode) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// What the value is.
    package let content: Content
    /// Where it begins.
    package let position: YAMLPosition

    /// A value at a place; other formats can be read by the same rules that way.
    package init(content: Content, position: YAMLPosition) {
        self.content = content
        self.position = position
    }

    /// The text of a scalar, as written; `nil` when it is none or empty (`~`, `null`, nothing).
    package var text: String? {
        guard case .scalar(let text, let quoted) = content else { return nil }
        return !quoted && Self.nothing.contains(text) ? nil : text
    }

    /// Whether nothing was written: `key:`, `key: ~` or `key: null`.
    package var isEmpty: Bool {
        guard case .scalar(let text, quoted: false) = content else { return false }
        return Self.nothing.contains(text)
    }

    /// An error at the place of this value.
    package func error(_ sentence: String) -> YAMLError { YAMLError(position, sentence) }

    /// The value in words, for messages: `'often'`, `a list`.
    package var summary: String {
        switch content {
        case .scalar(let text, _):
            isEmpty ? "empty" : text.count <= 60 ? "'\(text)'" : "'\(text.prefix(59))…'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
}
