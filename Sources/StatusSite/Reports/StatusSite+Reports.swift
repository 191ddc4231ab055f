import HTTP
import Model

extension StatusSite {
    /// Takes a visitor's report from the form on a service's page.
    func takeReport(
        of id: ServiceID, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        missing("service")
    }

    /// Takes a visitor's report as JSON.
    func takeReport(for request: HTTPRequest) async throws -> HTTPResponse {
        problem(404, "There is no such address in the API.")
    }
}
