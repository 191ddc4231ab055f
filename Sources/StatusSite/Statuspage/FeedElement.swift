/// An element of a feed; text in it is always escaped when it is written.
struct FeedElement {
    private let name: String
    private let attributes: KeyValuePairs<String, String>
    private let content: String

    /// An element with elements in it.
    init(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ children: [FeedElement] = []
    ) {
        self.name = name
        self.attributes = attributes
        content = children.map(\.written).joined()
    }

    /// An element with text in it.
    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.name = name
        self.attributes = attributes
        content = Self.escaped(text)
    }

    /// The element as XML.
    var written: String {
        let list = attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
        return content.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>"
    }

    /// Characters that XML 1.0 does not allow are left out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            default:
                if scalar.value >= 32, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }
}
