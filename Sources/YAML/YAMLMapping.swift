import Language

/// Reads the keys of one mapping and notices the keys that nobody asked for.
///
///     var check = try node.mapping("check")
///     let name = try check.string("name")
///     let every = try check.duration("every", default: .seconds(10))
///     try check.finish()
///
/// A key whose value is empty (`key:`, `~`, `null`) counts as absent.
package struct YAMLMapping: Sendable {
    /// What the mapping describes, for messages.
    package let name: String
    /// Where it begins.
    package let position: YAMLPosition
    private let entries: [YAMLNode.Entry]
    private var asked: [String] = []

    init(name: String, position: YAMLPosition, entries: [YAMLNode.Entry]) {
        self.name = name
        self.position = position
        self.entries = entries
    }

    /// The value of a key, which counts as known from then on; `nil` when absent or empty.
    package mutating func value(_ key: String) -> YAMLNode? {
        if !asked.contains(key) { asked.append(key) }
        guard let node = entries.first(where: { $0.key == key })?.value else { return nil }
        return node.isEmpty ? nil : node
    }

    /// The value of a key that must be there.
    ///
    /// - Throws: ``YAMLError`` when the key is absent or empty.
    package mutating func required(_ key: String) throws(YAMLError) -> YAMLNode {
        if let node = value(key) { return node }
        let empty = entries.first { $0.key == key }
        if let empty { throw empty.value.error("'\(key)' in \(name) must not be empty") }
        throw YAMLError(position, "'\(key)' is missing in \(name)")
    }

    /// An error about the value of a key: `error("id", "must be lower case")`.
    package func error(_ key: String, _ sentence: String) -> YAMLError {
        let entry = entries.first { $0.key == key }
        return YAMLError(entry?.value.position ?? position, "'\(key)' \(sentence)")
    }

    /// Refuses keys that nobody asked for, and suggests what was meant.
    ///
    /// - Throws: ``YAMLError`` at the first unknown key.
    package func finish() throws(YAMLError) {
        if let first = unknownKeys.first { throw first }
    }

    /// What ``finish()`` says, about every key that nobody asked for.
    package var unknownKeys: [YAMLError] {
        entries.filter { !asked.contains($0.key) }.map { unknown in
            let meant = Spelling.closest(to: unknown.key, among: asked)
            let advice =
                meant.map { "; did you mean '\($0)'?" }
                ?? (asked.isEmpty ? "" : "; known are \(Spelling.list(asked, "and"))")
            return YAMLError(
                unknown.keyPosition, "unknown key '\(unknown.key)' in \(name)\(advice)")
        }
    }
}
