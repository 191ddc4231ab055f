import HTTP
import Model

extension StatusSite {
    func weakPointsPage(_ texts: Texts) async throws -> Page {
        WeakPointsPage(
            ends: try await data.weakPoints(), names: Parts.Names(try await data.services()),
            now: data.now(), texts: texts
        ).page()
    }

    func historyPage(_ texts: Texts) async throws -> Page {
        HistoryPage(
            history: try await data.history(), names: Parts.Names(try await data.services()),
            now: data.now(), texts: texts
        ).page()
    }

    /// Keeps what a person says an incident was, and leads back to it.
    func classify(_ id: Int, for request: HTTPRequest) async throws -> HTTPResponse {
        if let reason = ActionGuard.refusal(of: request) {
            return message("Refused", reason, status: 403)
        }
        guard let incident = try await data.incident(id) else { return missing("incident") }
        guard let judged = try await data.outlook(for: incident).classification else {
            return message(
                "Not possible now",
                "Nothing has failed in incident \(id), so there is nothing to correct.",
                status: 409)
        }
        do {
            try await data.keep(ClassificationForm(request, of: judged).correction)
        } catch let problem as QueryProblem {
            return message("Not understood", problem.sentence, status: 400)
        } catch {
            return message("Did not work", "\(error)", status: 502)
        }
        tell([.incident(id)])
        return backToIncident(id)
    }
}
