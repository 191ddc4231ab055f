import XML

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
        content = XMLText.escaped(text)
    }

    /// The element as XML.
    var written: String {
        let list = attributes.map { " \($0.key)=\"\(XMLText.escaped($0.value, inQuotes: true))\"" }
            .joined()
        return content.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>"
    }
}
