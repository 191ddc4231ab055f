import Model

/// A small picture that says how a service does, for pages of others.
///
/// Its colours have enough contrast by themselves, so it stands on light and dark pages.
struct Badge {
    let name: String
    let state: ServiceState
    let texts: Texts

    private static let height = 20.0
    private static let margin = 7.0
    /// A longer name is cut.
    private static let mostCharacters = 40

    /// The picture as a file.
    var document: String { picture.written() + "\n" }

    /// The picture, to stand in a page.
    var picture: HTML {
        let name = Self.shortened(self.name)
        let word = "\(state.look.mark) \(texts.state(state))"
        let (left, right) = (TextWidth.of(name), TextWidth.of(word))
        let middle = left + 2 * Self.margin
        let width = middle + right + 2 * Self.margin
        let label = "\(self.name): \(texts.state(state))"
        return Tag.svg(
            Attribute("xmlns", "http://www.w3.org/2000/svg"), .number("width", width),
            .number("height", Self.height),
            Attribute("viewBox", "0 0 \(Coordinate.text(width)) \(Coordinate.text(Self.height))"),
            .role("img"), .label(label)
        ) {
            Tag.title { label }
            Tag.rect(
                .number("width", width), .number("height", Self.height), .number("rx", 3),
                Attribute("fill", Self.colour(of: state)))
            Tag.path(
                Attribute("fill", "#3a3f46"),
                Attribute(
                    "d",
                    "M3 0h\(Coordinate.text(middle - 3))v20h-\(Coordinate.text(middle - 3))a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z"
                ))
            words(name, at: Self.margin, width: left)
            words(word, at: middle + Self.margin, width: right)
        }
    }

    /// `textLength` keeps the words in their place whatever font there is.
    private func words(_ text: String, at x: Double, width: Double) -> HTML {
        Tag.words(
            .number("x", x), .number("y", 14), .number("textLength", width),
            Attribute("fill", "#ffffff"),
            Attribute("font-family", "Verdana, DejaVu Sans, sans-serif"),
            .number("font-size", TextWidth.fontSize)
        ) { text }
    }

    private static func shortened(_ name: String) -> String {
        name.count <= mostCharacters ? name : name.prefix(mostCharacters - 1) + "…"
    }

    /// White on each of them has a contrast of 4.5 or more.
    static func colour(of state: ServiceState) -> String {
        switch state {
        case .up: "#17703f"
        case .unknown: "#5d6268"
        case .maintenance: "#3451c4"
        case .degraded: "#7d5700"
        case .partial: "#a33f05"
        case .down: "#ad1f33"
        }
    }
}

/// How wide a text is in Verdana, or in DejaVu Sans, which was made after it.
enum TextWidth {
    static let fontSize = 11.0

    /// Pixels at ``fontSize``, to about a tenth.
    static func of(_ text: String) -> Double {
        let ems = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return (ems * fontSize).rounded(.up)
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "!", "'", "|", ".", ",", ":", ";", " ", "\u{A0}", "f", "t", "r",
            "(", ")", "-":
            0.4
        case "m", "w", "M", "W", "@", "%", "…": 0.95
        case "A"..."Z", "&", "Ä", "Ö", "Ü": 0.72
        case "\u{0}"..."\u{24F}": 0.62
        case "\u{25A0}"..."\u{25FF}": 0.95
        default: scalar.properties.isIdeographic || scalar.value > 0xFFFF ? 1.2 : 0.8
        }
    }
}
