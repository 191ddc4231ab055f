/// A piece of a page as a value; text in it is always escaped when it is written.
///
/// There is no way to put markup in by text, but ``rendered(_:)`` for what the Markdown renderer
/// made in its safe mode.
indirect enum HTML: Sendable, Hashable {
    /// Words; `&`, `<`, `>` and quotes are escaped.
    case text(String)
    /// An element; void elements have no content.
    case element(Tag, [Attribute], HTML)
    /// Pieces one after another.
    case sequence([HTML])
    /// Markup that another renderer made and vouches for.
    case rendered(Rendered)

    /// Nothing.
    static let nothing = HTML.sequence([])

    /// Whether nothing would be written.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .element: false
        case .sequence(let parts): parts.allSatisfy(\.isEmpty)
        case .rendered(let rendered): rendered.markup.isEmpty
        }
    }

    /// Pieces with a separator between them.
    static func joined(_ pieces: [HTML], by separator: HTML) -> HTML {
        var parts: [HTML] = []
        for piece in pieces where !piece.isEmpty {
            if !parts.isEmpty { parts.append(separator) }
            parts.append(piece)
        }
        return .sequence(parts)
    }

    /// The page as text; links to pages that are translated lead to those of `language`.
    ///
    /// - Complexity: O(*n*) in the size of the page.
    func written(in language: PageLanguage = .english) -> String {
        var writer = HTMLWriter(language: language)
        writer.write(self)
        return writer.page
    }
}

/// Markup made by a renderer that is safe by itself.
struct Rendered: Sendable, Hashable {
    let markup: String
}

/// Writes pieces of a page, escaping text and attribute values.
struct HTMLWriter {
    let language: PageLanguage
    private(set) var page = ""
    /// Within code, where every space means itself.
    private var isVerbatim = false

    init(language: PageLanguage) { self.language = language }

    mutating func write(_ piece: HTML) {
        switch piece {
        case .text(let text): escape(isVerbatim ? text : Typography.bound(text))
        case .sequence(let parts): for part in parts { write(part) }
        case .rendered(let rendered): page += rendered.markup
        case .element(let tag, let attributes, let content):
            write(tag, attributes, content)
        }
    }

    private mutating func write(_ tag: Tag, _ attributes: [Attribute], _ content: HTML) {
        page += "<"
        page += tag.name
        for attribute in attributes { write(attribute) }
        page += ">"
        guard !tag.isVoid else { return }
        let wasVerbatim = isVerbatim
        isVerbatim = wasVerbatim || tag == .code || tag == .pre
        write(content)
        isVerbatim = wasVerbatim
        page += "</"
        page += tag.name
        page += ">"
    }

    private mutating func write(_ attribute: Attribute) {
        page += " "
        page += attribute.name
        guard let value = attribute.value else { return }
        page += "=\""
        escape(attribute.isPage ? language.path(of: value) : value)
        page += "\""
    }

    /// Appends `text` with the five characters of HTML's syntax replaced and the control
    /// characters that HTML forbids left out, as are those that turn the direction of all text
    /// behind them: letters written from right to left need none of them.
    private mutating func escape(_ text: String) {
        guard text.utf8.contains(where: Self.mayNeedCare) else {
            page += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": page += "&amp;"
            case "<": page += "&lt;"
            case ">": page += "&gt;"
            case "\"": page += "&quot;"
            case "'": page += "&#39;"
            case "\t", "\n": page.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": continue
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
            default: page.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether a byte belongs to HTML's syntax or may begin a forbidden character; most texts have
    /// none and are written as they are.
    private static func mayNeedCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 34, 38, 39, 60, 62, 127, 0xC2, 0xE2: true
        default: byte < 32
        }
    }
}
