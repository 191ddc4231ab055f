/// The name of an entity of a catalogue: `component:default/payments`.
///
/// Kind, namespace and name compare without case, so they are kept in lower case.
struct EntityReference: Hashable {
    let kind: String
    let namespace: String
    let name: String

    /// An entity of a kind.
    init(kind: String, namespace: String, name: String) {
        self.kind = kind.lowercased()
        self.namespace = namespace.lowercased()
        self.name = name.lowercased()
    }

    /// Reads `[kind:][namespace/]name`; `nil` when it has another form.
    init?(_ text: String, kind: String, namespace: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let path = (parts.last ?? "")
            .split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let words = parts.dropLast() + path
        let isPlain = words.allSatisfy { word in
            !word.isEmpty && word.utf8.count <= 63
                && word.utf8.allSatisfy { byte in
                    (48...57).contains(byte) || (65...90).contains(byte)
                        || (97...122).contains(byte) || [45, 46, 95].contains(byte)
                }
        }
        guard isPlain, let name = path.last else { return nil }
        self.init(
            kind: parts.count == 2 ? String(parts[0]) : kind,
            namespace: path.count == 2 ? String(path[0]) : namespace, name: String(name))
    }

    /// The short form: the kind only where it is none of a component, the namespace only where it is
    /// not the default one.
    var short: String {
        (kind == "component" ? "" : kind + ":") + (namespace == "default" ? "" : namespace + "/")
            + name
    }
}
