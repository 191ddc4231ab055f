/// One line about the whole site, in the languages that its operator wrote it in.
package struct SiteNotice: Sendable, Hashable {
    private let words: [PageLanguage: String]

    /// A line in one language only; it is marked as English on pages in others.
    package init(_ words: String) { self.words = [.english: words] }

    /// A line in several languages; `nil` when there is none.
    package init?(_ words: [PageLanguage: String]) {
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    /// The line for a page in a language, and the language it is in.
    ///
    /// Where it is not there in that language, another is taken, English first.
    package func line(for language: PageLanguage) -> (words: String, language: PageLanguage) {
        let order = [language] + PageLanguage.allCases
        let found = order.first { words[$0] != nil } ?? language
        return (words[found] ?? "", found)
    }
}
