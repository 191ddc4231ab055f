import Language
import Model

extension Catalogue {
    /// The entries that match a few words, best first; tolerant of typing errors.
    ///
    /// - Returns: At most `limit`; none for an empty query.
    /// - Complexity: O(*entries* × *words*).
    package func search(_ query: String, limit: Int = 20) -> [CatalogueEntry] {
        matches(query, limit: limit).map(\.entry)
    }

    /// The entries that match what a person typed, best first, and why each does.
    ///
    /// An address is looked for among the domains. Words are compared with names, domains,
    /// categories, functions, industries and summaries: exactly, as a beginning, as a part, or with
    /// as many slips as a word of that length may hold. An entry is found when every word matches
    /// something of it; when none is, when one word is close to its name.
    /// - Returns: At most `limit`; none for an empty query.
    /// - Complexity: O(*entries* × *words*).
    package func matches(_ query: String, limit: Int = 20) -> [SearchMatch] {
        let query = SearchQuery(query)
        guard !query.words.isEmpty else { return [] }
        let terms = entries.map { SearchTerms($0) }
        var found = terms.compactMap { $0.match(query) }
        if found.isEmpty, query.words.count > 1 {
            found = terms.compactMap { $0.looseMatch(query) }
        }
        return Array(found.sorted(by: Self.isBefore).prefix(limit))
    }

    /// The entry that a query names exactly, if it names only one.
    package func exactMatch(_ query: String) -> CatalogueEntry? {
        let exact = matches(query, limit: 2).filter(\.isExact)
        return exact.count == 1 ? exact.first?.entry : nil
    }

    /// Names that are close to what was typed, for when nothing matches; closest first.
    ///
    /// - Complexity: O(*entries*).
    package func suggestions(for query: String, limit: Int = 5) -> [CatalogueEntry] {
        let query = SearchQuery(query)
        let typed = query.host.map { SearchQuery.owner(of: $0) } ?? query.compact
        guard (3...40).contains(typed.count) else { return [] }
        let close = entries.compactMap { entry -> (entry: CatalogueEntry, slips: Int)? in
            let name = SearchQuery.compact(entry.name)
            guard abs(name.count - typed.count) <= typed.count / 2 else { return nil }
            let slips = Spelling.distance(typed, name)
            return slips <= typed.count / 2 ? (entry, slips) : nil
        }
        return close.sorted { ($0.slips, $0.entry.name) < ($1.slips, $1.entry.name) }
            .prefix(limit).map(\.entry)
    }

    private static func isBefore(_ left: SearchMatch, _ right: SearchMatch) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        return (left.entry.name.count, left.entry.name)
            < (right.entry.name.count, right.entry.name)
    }
}
