import HTTP
import Model

extension StatusSite {
    /// All services of the catalogue, or those that match the query `q`.
    func catalogueIndex(for request: HTTPRequest, _ texts: Texts) async throws -> HTTPResponse {
        missing("page")
    }

    func categoryPage(_ name: String, _ texts: Texts) async throws -> Page? { nil }

    func industryPage(_ name: String, _ texts: Texts) async throws -> Page? { nil }

    /// Checks the address that the query `address` names, once.
    func isItDown(for request: HTTPRequest, _ texts: Texts) async throws -> HTTPResponse {
        missing("page")
    }

    /// All tokens and parts of the pages, to look at.
    func designPage() async throws -> Page? { nil }

    func sitemap(for request: HTTPRequest) -> HTTPResponse { missing("page") }

    func robots(for request: HTTPRequest) -> HTTPResponse { missing("page") }
}
