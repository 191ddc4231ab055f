import HTTP
import Model

extension StatusSite {
    /// Shows, keeps, starts and records continuity plans.
    func plan(
        _ route: Route.PlanRoute, of id: ServiceID, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        missing("plan")
    }
}
