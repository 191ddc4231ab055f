/// Facts about a page for machines, as JSON-LD with the words of schema.org.
///
/// The content security policy allows no inline script, and a data block is none: browsers do not
/// run `application/ld+json`. Everything in it is written as JSON text with `<` escaped, so that
/// nothing can end the block.
indirect enum StructuredData: Sendable, Hashable {
    case text(String)
    case list([StructuredData])
    case object([(String, StructuredData)])

    static func == (left: StructuredData, right: StructuredData) -> Bool {
        left.json == right.json
    }

    func hash(into hasher: inout Hasher) { hasher.combine(json) }

    /// The JSON text.
    ///
    /// - Complexity: O(*n*).
    var json: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.map { name, value in "\(Self.quoted(name)):\(value.json)" }
                .joined(separator: ",") + "}"
        }
    }

    /// A JSON string; `<`, `>` and `&` are escaped so that HTML cannot mistake them.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "<", ">", "&", "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
