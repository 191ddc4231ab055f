import Catalogue
import SiteFixture

/// The words of a page by the language that they are marked with, read from its text.
///
/// What stands in code, scripts and styles are no words.
struct PageWords {
    /// Each piece of text and each attribute that is read out, with its language.
    private(set) var pieces: [(language: String, text: String)] = []

    private static let void: Set<String> = ["meta", "link", "br", "input"]
    private static let silent: Set<String> = ["code", "pre", "script", "style", "option"]
    private static let spoken = ["aria-label", "placeholder", "title", "data-label", "content"]

    init(_ page: String) {
        var open: [(name: String, language: String)] = [("", "")]
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            add(String(rest[..<start]), open)
            rest = rest[start...].dropFirst()
            let tag = rest.prefix { $0 != ">" }
            rest = rest.dropFirst(tag.count + 1)
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                open.removeLast()
                continue
            }
            let name = String(tag.prefix { $0 != " " })
            let language = Self.attribute("lang", of: tag) ?? open.last?.language ?? ""
            for attribute in Self.spoken where !Self.isTechnical(tag) {
                if let text = Self.attribute(attribute, of: tag) {
                    pieces.append((language, text))
                }
            }
            if !Self.void.contains(name) { open.append((name, language)) }
        }
    }

    private mutating func add(_ text: String, _ open: [(name: String, language: String)]) {
        guard let last = open.last,
            !Self.silent.contains(where: { name in
                open.contains { $0.name == name }
            })
        else { return }
        if text.contains(where: \.isLetter) { pieces.append((last.language, text)) }
    }

    /// Whether a `meta` is for machines.
    private static func isTechnical(_ tag: Substring) -> Bool {
        tag.hasPrefix("meta") && !tag.contains("description") && !tag.contains("og:title")
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        let parts = tag.components(of: " \(name)=\"")
        return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : nil
    }

    /// English words that are in no German sentence.
    private static let english: Set<String> = [
        "the", "of", "and", "is", "are", "since", "from", "with", "not", "no", "by", "this", "that",
        "it", "for", "ago", "days", "watched", "none", "more", "who", "what", "when", "source",
        "outage", "operational", "incident", "incidents", "failure", "change", "checks", "works",
        "nothing", "to", "has", "been", "its", "their", "which", "before", "cannot", "requests",
        "errors", "yes", "fails", "passes", "unknown", "reports", "ended",
        "half", "within", "seen", "told",
    ]

    /// Names of services stay as they are in every language.
    private static let names = Set(Fixture(.calm).catalogue.entries.map(\.name))

    /// Pieces marked as German in which there is an English word; names are left out.
    var englishInGerman: [String] {
        pieces.filter { piece in
            piece.language == "de" && !Self.names.contains(piece.text)
                && piece.text.lowercased().split { !$0.isLetter }
                    .contains { Self.english.contains(String($0)) }
        }.map(\.text)
    }
}
