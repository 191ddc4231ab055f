import Catalogue
import Collection
import HTTP
import Model

extension StatusSite {
    /// All services of the catalogue, or those that match the query `q`.
    ///
    /// A query that names one service exactly leads to its page.
    func catalogueIndex(for request: HTTPRequest, _ texts: Texts) async throws -> HTTPResponse {
        let query = request.field("q")?.trimmed ?? ""
        guard !query.isEmpty else {
            return try await cached(request) { page(try await indexPage(texts)) }
        }
        if let entry = data.catalogue.exactMatch(query) { return leading(to: entry.id, texts) }
        return page(searchPage(for: query, texts, states: try await data.states()).page())
    }

    private func indexPage(_ texts: Texts) async throws -> Page {
        CataloguePage(
            catalogue: data.catalogue, states: try await data.states(), texts: texts,
            now: data.now()
        ).page()
    }

    /// What a search for a query finds.
    func searchPage(
        for query: String, _ texts: Texts, states: [ServiceID: ServiceState]
    ) -> SearchPage {
        let matches = data.catalogue.matches(query, limit: SearchPage.limit)
        return SearchPage(
            query: query, host: try? LookupAddress(typed: query).host, matches: matches,
            suggestions: matches.isEmpty ? data.catalogue.suggestions(for: query) : [],
            catalogue: data.catalogue, states: states, texts: texts, now: data.now())
    }

    private func leading(to id: ServiceID, _ texts: Texts) -> HTTPResponse {
        var response = HTTPResponse(status: 303).secured()
        response.headers["Location"] = texts.language.prefix + Address.service(id).text
        return response
    }

    func categoryPage(_ name: String, _ texts: Texts) async throws -> Page? {
        let entries = data.catalogue.entries.filter { $0.category == name }
        return try await groupPage(.category(name), entries, texts)
    }

    func industryPage(_ name: String, _ texts: Texts) async throws -> Page? {
        let entries = data.catalogue.entries.filter { $0.industries.contains(name) }
        return try await groupPage(.industry(name), entries, texts)
    }

    private func groupPage(
        _ kind: GroupPage.Kind, _ entries: [CatalogueEntry], _ texts: Texts
    ) async throws -> Page? {
        guard !entries.isEmpty else { return nil }
        return GroupPage(
            kind: kind, entries: entries, catalogue: data.catalogue,
            states: try await data.states(), texts: texts, now: data.now()
        ).page()
    }

    /// All tokens and parts of the pages, to look at.
    func designPage(_ texts: Texts) async throws -> Page? {
        DesignPage(now: data.now(), texts: texts).page()
    }

    func sitemap(for request: HTTPRequest) -> HTTPResponse {
        let map = Sitemap(root: origin(of: request), catalogue: data.catalogue)
        return HTTPResponse.text(map.text, type: "application/xml; charset=utf-8").secured()
    }

    /// Search engines may read all pages, but cause no checks and no endless searches.
    func robots(for request: HTTPRequest) -> HTTPResponse {
        let text = """
            User-agent: *
            Disallow: /is-it-down
            Disallow: /de/is-it-down
            Disallow: /*?q=
            Disallow: /incidents/*/actions/
            Disallow: /de/incidents/*/actions/
            Disallow: /events
            Allow: /

            Sitemap: \(origin(of: request))/sitemap.xml

            """
        return HTTPResponse.text(text).secured()
    }
}

extension HTTPRequest {
    /// A field behind `?`, as a form sends it.
    func field(_ name: String) -> String? {
        FormFields(target[...].drop { $0 != "?" }.dropFirst())?[name]
    }
}

extension String {
    /// Without spaces in front and behind.
    var trimmed: String {
        var rest = self[...].drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
