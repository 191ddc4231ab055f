import Model

/// The words by which an entry can be found.
struct SearchTerms {
    /// A word of an entry, and what it is of it.
    struct Term {
        let word: String
        let reason: SearchMatch.Reason
        /// What is added to a score: the less it says about the entry, the more.
        let weight: Int
    }

    let entry: CatalogueEntry
    /// The names as one word each: the name itself, its identity, the owner of each domain.
    let whole: [String]
    /// The first letters of a name of several words (`aws`).
    let initials: String?
    let terms: [Term]
    let domains: [String]

    init(_ entry: CatalogueEntry) {
        self.entry = entry
        domains = entry.domains.map { $0.hasPrefix("*.") ? String($0.dropFirst(2)) : $0 }
        let names = SearchQuery.words(of: entry.name)
        let owners = domains.map { SearchQuery.owner(of: $0) }
        initials = names.count > 2 ? String(names.compactMap(\.first)) : nil
        whole = [SearchQuery.compact(entry.name), SearchQuery.compact(entry.id.rawValue)]
        var terms = names.map { Term(word: $0, reason: .name, weight: 0) }
        for (owner, domain) in zip(owners, domains) {
            terms.append(Term(word: owner, reason: .domain(domain), weight: 1))
        }
        terms += Self.terms(of: entry.category, .category(entry.category), weight: 40)
        for function in entry.functions {
            terms += Self.terms(of: function, .function(function), weight: 45)
        }
        for industry in entry.industries {
            terms += Self.terms(of: industry, .industry(industry), weight: 50)
        }
        terms += Self.terms(of: entry.summary, .summary, weight: 60).filter { $0.word.count > 3 }
        self.terms = terms
    }

    private static func terms(
        of text: String, _ reason: SearchMatch.Reason, weight: Int
    ) -> [Term] {
        SearchQuery.words(of: text).map { Term(word: $0, reason: reason, weight: weight) }
    }

    /// How the entry is found by a query; `nil` when it is not.
    func match(_ query: SearchQuery) -> SearchMatch? {
        [domain(query), name(query), words(query)].compactMap(\.self).min { $0.rank < $1.rank }
    }

    /// By one word of several that says something about the name, when no entry has all.
    func looseMatch(_ query: SearchQuery) -> SearchMatch? {
        let bests = query.words.filter { $0.count > 2 }.compactMap { best($0) }
        let names = bests.filter { $0.term.weight < 40 && $0.score.rank < 10 }
        guard let best = names.min(by: { $0.score < $1.score }) else { return nil }
        return found(
            best.term.reason, rank: 30 + best.score.rank, isGuess: best.score.isGuess)
    }

    // MARK: Ways to be found

    private func domain(_ query: SearchQuery) -> SearchMatch? {
        guard let host = query.host else { return nil }
        for domain in domains where host == domain || host.hasSuffix("." + domain) {
            return found(.domain(domain), rank: 0, isExact: true)
        }
        let close = domains.compactMap { domain in
            SearchScore(host, for: domain).map { (domain, $0.rank) }
        }.min { $0.1 < $1.1 }
        let owner = SearchQuery.owner(of: host)
        let same = zip(domains, domains.map(SearchQuery.owner)).first { $0.1 == owner }?.0
        if let same { return found(.domain(same), rank: 5, isGuess: true) }
        if let close { return found(.domain(close.0), rank: close.1, isGuess: true) }
        return whole.contains(SearchQuery.compact(owner))
            ? found(.name, rank: 6, isGuess: true) : nil
    }

    private func name(_ query: SearchQuery) -> SearchMatch? {
        guard !query.compact.isEmpty else { return nil }
        if query.compact == initials { return found(.name, rank: 1) }
        let best = whole.compactMap { SearchScore(query.compact, for: $0) }.min()
        return best.map { found(.name, rank: $0.rank, isExact: $0.rank == 0, isGuess: $0.isGuess) }
    }

    /// Every word matches something.
    private func words(_ query: SearchQuery) -> SearchMatch? {
        let bests = query.words.map { best($0) }
        let known = bests.compactMap(\.self)
        guard known.count == bests.count, let last = known.max(by: { $0.rank < $1.rank }) else {
            return nil
        }
        return found(
            last.term.reason, rank: known.reduce(2) { $0 + $1.rank },
            isGuess: known.contains { $0.score.isGuess })
    }

    private typealias Best = (term: Term, score: SearchScore, rank: Int)

    /// The term that a word fits best; typing errors count only in names.
    private func best(_ word: String) -> Best? {
        let plain = word.filter { $0 != "." }
        return terms.compactMap { term -> Best? in
            guard let score = SearchScore(plain, for: term.word.filter { $0 != "." }),
                term.weight < 40 || score.rank < 10
            else { return nil }
            return (term, score, term.weight + score.rank)
        }.min { $0.rank < $1.rank }
    }

    private func found(
        _ reason: SearchMatch.Reason, rank: Int, isExact: Bool = false, isGuess: Bool = false
    ) -> SearchMatch {
        SearchMatch(entry: entry, reason: reason, isExact: isExact, isGuess: isGuess, rank: rank)
    }
}
