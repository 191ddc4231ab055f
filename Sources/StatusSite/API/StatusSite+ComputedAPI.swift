import HTTP
import History
import Model

// What is computed beside what was seen, for programs.

extension StatusSite {
    /// Answers one of the routes about what is computed.
    func answer(_ route: APIRoute.Computed, to request: HTTPRequest) async throws -> HTTPResponse {
        switch route {
        case .outlook(let id):
            guard let incident = try await data.incident(id) else { return unknown(incident: id) }
            return json(
                OutlookDocument(try await data.outlook(for: incident), of: id, at: data.now()))
        case .classification(let id): return try await classify(id, as: request)
        case .history: return json(HistoryDocument(try await data.history()))
        case .predictions: return json(PredictionsDocument(try await data.history()))
        case .weakPoints:
            return json(
                WeakPointsDocument(
                    services: try await data.weakPoints().map(WeakPointsDocument.Subject.init)))
        }
    }

    /// Keeps what a person at this machine says of an incident.
    private func classify(_ id: Int, as request: HTTPRequest) async throws -> HTTPResponse {
        if let reason = ActionGuard.refusal(of: request) { return problem(403, reason) }
        guard let incident = try await data.incident(id) else { return unknown(incident: id) }
        let correction: Correction
        do throws(QueryProblem) {
            correction = try CorrectionBody(request.body).correction(of: incident)
        } catch {
            return problem(400, error.sentence)
        }
        try await data.keep(correction)
        cache.invalidate()
        let outlook = try await data.outlook(for: incident)
        return json(
            ClassificationDocument(
                classification: outlook.judgedClassification, correction: outlook.correction))
    }
}
