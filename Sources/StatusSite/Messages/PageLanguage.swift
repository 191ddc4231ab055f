/// The languages that pages are written in.
package enum PageLanguage: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case german = "de"

    /// Its name in itself.
    var name: String {
        switch self {
        case .english: "English"
        case .german: "Deutsch"
        }
    }

    /// What stands in front of the path of a page in this language; empty for English.
    var prefix: String { self == .english ? "" : "/\(rawValue)" }

    /// Where a page that stands at `path` in English is in this language; `/de` for the first one.
    func path(of path: String) -> String {
        prefix + (path == "/" && !prefix.isEmpty ? "" : path)
    }

    /// The language that a path is prefixed with, and the path without it.
    static func split(_ path: Substring) -> (language: PageLanguage, path: Substring) {
        for language in allCases where !language.prefix.isEmpty {
            if path == language.prefix { return (language, "/") }
            if path.hasPrefix(language.prefix + "/") {
                return (language, path.dropFirst(language.prefix.utf8.count))
            }
        }
        return (.english, path)
    }
}
