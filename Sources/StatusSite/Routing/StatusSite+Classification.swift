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
        if let reason = ActionGuard.refusal(of: request, texts) {
            return message(texts.actionRefused, reason, status: 403, incident: id, texts)
        }
        guard let incident = try await data.incident(id) else {
            return missing("incident", texts, twin: .incident(id))
        }
        guard let judged = try await data.outlook(for: incident).classification else {
            return message(
                texts.notPossibleNow, texts.nothingToCorrect(id), status: 409, incident: id, texts)
        }
        do {
            try await data.keep(ClassificationForm(request, of: judged, texts).correction)
        } catch let problem as QueryProblem {
            return message(texts.notUnderstood, problem.sentence, status: 400, incident: id, texts)
        } catch {
            return message(texts.didNotWork, reason: "\(error)", status: 502, incident: id, texts)
        }
        tell([.incident(id)])
        return backToIncident(id, texts)
    }
}
