import Model

/// One attribute of an element; the value is escaped when it is written.
struct Attribute: Sendable, Hashable {
    let name: String
    /// `nil` for an attribute that is only there (`open`).
    let value: String?
    /// Whether the value is the path of a page that there is in every language.
    let isPage: Bool

    /// An attribute; the name must be a literal of ours.
    init(_ name: StaticString, _ value: String?) {
        self.init(name, value, isPage: false)
    }

    private init(_ name: StaticString, _ value: String?, isPage: Bool) {
        self.name = name.description
        self.value = value
        self.isPage = isPage
    }

    /// An attribute that holds an address of ours.
    init(_ name: StaticString, to address: Address) {
        self.init(name, address.text, isPage: address.isTranslated)
    }
}

extension Attribute {
    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    static func id(_ name: String) -> Attribute { Attribute("id", name) }
    static func href(_ address: Address) -> Attribute { Attribute("href", to: address) }
    /// A page of ours in a language of choice; with a root, as others outside find it.
    static func href(
        _ address: Address, in language: PageLanguage, below root: String = ""
    ) -> Attribute {
        Attribute("href", address.text(in: language, below: root))
    }
    /// Where a form is sent to.
    static func action(_ address: Address) -> Attribute { Attribute("action", to: address) }
    /// A page of others, which is told nothing of ours.
    static func outside(_ url: WebAddress) -> Attribute { Attribute("href", url.text) }
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static func role(_ name: StaticString) -> Attribute { Attribute("role", name.description) }
    static func scope(_ name: StaticString) -> Attribute { Attribute("scope", name.description) }
    /// The heading of a table's column, shown beside the cell where tables become lists.
    static func column(_ heading: String) -> Attribute { Attribute("data-label", heading) }
    static let hidden = Attribute("aria-hidden", "true")

    /// A coordinate or length of a picture, with at most one decimal.
    static func number(_ name: StaticString, _ value: Double) -> Attribute {
        Attribute(name, Coordinate.text(value))
    }
}

/// Numbers in pictures: short, finite, with at most one decimal.
enum Coordinate {
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let size = abs(tenths)
        return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
    }
}
