import HTTP
import Model

extension StatusSite {
    /// What can be taken along from a service's page; `nil` when there is no such service.
    func extra(
        _ extra: Route.ServiceExtra, of id: ServiceID, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse? {
        nil
    }

    /// All entries of the catalogue, or one with its standing, as JSON.
    func catalogueDocument(_ id: ServiceID?) async throws -> HTTPResponse {
        problem(404, "There is no such address in the API.")
    }
}
