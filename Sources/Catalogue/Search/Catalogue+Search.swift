import Language
import Model

extension Catalogue {
    /// The entries that match a few words, best first; tolerant of typing errors.
    ///
    /// A word matches a name, domain, category or industry exactly, as a beginning, or as what was
    /// meant by it. An entry is found when every word matches something of it.
    ///
    /// - Returns: At most `limit`; none for an empty query.
    /// - Complexity: O(*entries* × *words*).
    package func search(_ query: String, limit: Int = 20) -> [CatalogueEntry] {
        let words = Self.words(of: query)
        guard !words.isEmpty else { return [] }
        let found = entries.compactMap { entry -> (entry: CatalogueEntry, rank: Int)? in
            let terms = Self.terms(of: entry)
            let ranks = words.map { word in terms.compactMap { $0.rank(of: word) }.min() }
            let known = ranks.compactMap { $0 }
            return known.count == words.count ? (entry, known.reduce(0, +)) : nil
        }
        return found.sorted { ($0.rank, $0.entry.name) < ($1.rank, $1.entry.name) }
            .prefix(limit).map(\.entry)
    }

    /// A word of an entry; the lower the weight, the more it says about the entry.
    private struct Term {
        let word: String
        let weight: Int

        func rank(of query: String) -> Int? {
            if word == query { return weight }
            if word.hasPrefix(query) { return weight + 1 }
            guard query.count > 2, Spelling.closest(to: query, among: [word]) != nil else {
                return nil
            }
            return weight + 4
        }
    }

    private static func terms(of entry: CatalogueEntry) -> [Term] {
        let domains = entry.domains.map { $0.hasPrefix("*.") ? String($0.dropFirst(2)) : $0 }
        return words(of: entry.name).map { Term(word: $0, weight: 0) }
            + [Term(word: entry.id.rawValue, weight: 0)]
            + domains.map { Term(word: $0, weight: 0) }
            + words(of: entry.category).map { Term(word: $0, weight: 8) }
            + entry.industries.flatMap(words).map { Term(word: $0, weight: 8) }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "-" }
            .map(String.init)
    }
}
