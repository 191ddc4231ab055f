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
    func classify(
        _ id: Int, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        if let reason = ActionGuard.refusal(of: request) {
            return message(texts.actionRefused, reason, status: 403, texts)
        }
        guard let incident = try await data.incident(id) else { return missing("incident", texts) }
        guard let judged = try await data.outlook(for: incident).classification else {
            return message(
                texts.notPossibleNow, texts.nothingToCorrect(id), status: 409, texts)
        }
        do {
            try await data.keep(ClassificationForm(request, of: judged, texts).correction)
        } catch let problem as QueryProblem {
            return message(texts.notUnderstood, problem.sentence, status: 400, texts)
        } catch {
            return message(texts.didNotWork, "\(error)", status: 502, texts)
        }
        tell([.incident(id)])
        return backToIncident(id, texts)
    }
}
