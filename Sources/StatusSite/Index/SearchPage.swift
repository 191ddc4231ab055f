import Catalogue
import Model

/// What a search found, and what to do when it found nothing.
struct SearchPage {
    /// Most services shown.
    static let limit = 20
    /// Most that are named in a question.
    private static let mostMeant = 3

    let query: String
    /// The host, when an address was typed; `nil` otherwise.
    let host: String?
    let matches: [SearchMatch]
    let suggestions: [CatalogueEntry]
    let catalogue: Catalogue
    /// How all services do for which any source is read.
    let states: [ServiceID: ServiceState]
    let texts: Texts
    let now: Timestamp
    /// Whether the query was a service's name in an address rather than typed into the search.
    var isAddress = false

    private var parts: IndexParts { IndexParts(texts: texts, states: states) }
    private var shown: String { query.count > 60 ? query.prefix(59) + "…" : query }
    private var heading: String {
        isAddress
            ? texts.noService(shown)
            : matches.isEmpty ? texts.nothingFound(shown) : texts.results(matches.count, shown)
    }

    func page() -> Page {
        Page(
            title: heading, announcement: heading, place: .services, isLive: false, now: now,
            twin: isAddress ? .service(ServiceID(query)) : .search(query), texts: texts,
            content: HTML {
                Tag.section(.class("sheet"), .labelledBy("found-h")) {
                    Tag.h1(.id("found-h")) { heading }
                    parts.searchForm(query)
                    found
                }
                if let host { check(host) }
                if matches.isEmpty { elsewhere }
            })
    }

    private var found: HTML? {
        guard !matches.isEmpty else { return nil }
        return HTML {
            if isAddress { Tag.p { didYouMean } }
            Tag.ul(.class("plain")) {
                matches.map { match in parts.item(match.entry, note: reason(match)) }
            }
            if matches.count == Self.limit { Parts.note { texts.onlyTheBest } }
        }
    }

    /// What may be meant, in a sentence.
    private var didYouMean: HTML {
        let names = matches.prefix(Self.mostMeant).map { match in
            Tag.a(.href(.service(match.entry.id))) { match.entry.name }
        }
        return HTML {
            "\(texts.didYouMeanOne) "
            HTML.joined(names, by: .text(texts.orBetween))
            "?"
        }
    }

    private func reason(_ match: SearchMatch) -> String {
        let reason =
            switch match.reason {
            case .name: texts.matchesName
            case .domain(let domain): texts.matchesDomain(domain)
            case .category(let name): texts.matchesCategory(texts.categoryName(name))
            case .industry(let name): texts.matchesIndustry(texts.industryName(name))
            case .function(let name): texts.matchesFunction(name)
            case .summary: texts.matchesSummary
            }
        return match.isGuess ? texts.guessed(reason) : reason
    }

    private func check(_ host: String) -> HTML {
        Parts.sheet(texts.isItDown, id: "check") {
            Tag.p { texts.notInCatalogue(host) }
            Tag.form(.action(.isItDown)) {
                Tag.input(
                    Attribute("type", "hidden"), Attribute("name", "address"),
                    Attribute("value", query))
                Tag.button { texts.offerCheck(host) }
            }
        }
    }

    private var elsewhere: HTML {
        Parts.sheet(suggestions.isEmpty ? texts.byCategory : texts.didYouMean, id: "elsewhere") {
            if !suggestions.isEmpty {
                Tag.ul(.class("plain")) {
                    suggestions.map {
                        parts.item($0, note: texts.categoryName($0.category))
                    }
                }
            }
            Tag.p { texts.tryOtherWords }
            parts.categories(catalogue)
        }
    }
}
