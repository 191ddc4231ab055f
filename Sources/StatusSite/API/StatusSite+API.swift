import FoundationEssentials
import HTTP
import Model

extension StatusSite {
    /// How many incidents the API lists unless asked for fewer.
    private static let apiLimit = 100
    /// The longest span of signals or changes that is answered at once.
    private static let longestSpan = Duration.seconds(24 * 3600)

    func answer(_ route: APIRoute, to request: HTTPRequest) async throws -> HTTPResponse {
        switch route {
        case .health: return try await health()
        case .services:
            return json(
                ServicesDocument(services: try await data.services().map(ServiceDocument.init)))
        case .service(let id):
            guard let status = try await data.service(id) else { return unknown(id) }
            return json(ServiceDocument(status))
        case .frames(let id): return try await frames(of: id, for: request)
        case .incidents:
            return json(
                IncidentsDocument(incidents: try await data.incidents(limit: Self.apiLimit)))
        case .incident(let id):
            guard let incident = try await data.incident(id) else { return unknown(incident: id) }
            return json(incident)
        case .deliveries(let id):
            guard try await data.incident(id) != nil else { return unknown(incident: id) }
            return json(
                DeliveriesDocument(deliveries: try await data.deliveries(incident: id)))
        case .changes: return try await changes(for: request)
        case .reports: return try await takeReport(for: request)
        case .catalogue(let id): return try await catalogueDocument(id)
        case .computed(let route): return try await answer(route, to: request)
        case .missing:
            return problem(
                404, "There is no such address in the API; GET /api/v1/services is one.")
        }
    }

    private func health() async throws -> HTTPResponse {
        let services = try await data.services().count
        let open = try await data.incidents(limit: Self.apiLimit).filter(\.isOpen).count
        let trouble = data.trouble
        return json(
            HealthDocument(
                status: trouble == nil ? "ok" : "failing", now: data.now(), services: services,
                openIncidents: open, error: trouble),
            status: trouble == nil ? 200 : 503)
    }

    private func frames(of id: ServiceID, for request: HTTPRequest) async throws -> HTTPResponse {
        guard try await data.service(id) != nil else { return unknown(id) }
        switch range(of: request, standard: .seconds(15 * 60)) {
        case .failure(let problem): return self.problem(400, problem.sentence)
        case .success(let range):
            let frames = try await data.frames(of: id, in: range)
            return json(
                FramesDocument(
                    service: id, from: range.start, to: range.end,
                    frames: frames.map(FrameDocument.init)))
        }
    }

    private func changes(for request: HTTPRequest) async throws -> HTTPResponse {
        switch range(of: request, standard: Self.longestSpan) {
        case .failure(let problem): return self.problem(400, problem.sentence)
        case .success(let range):
            return json(ChangesDocument(changes: try await data.changes(in: range)))
        }
    }

    /// The span named by `from` and `to`; without them it ends now.
    private func range(of request: HTTPRequest, standard: Duration)
        -> Result<TimeRange, QueryProblem>
    {
        do throws(QueryProblem) {
            let query = Query(target: request.target)
            let end = try query.moment("to") ?? data.now()
            let start = try query.moment("from") ?? end - standard
            guard start <= end else { throw QueryProblem("'from' must not lie after 'to'.") }
            guard end - start <= Self.longestSpan else {
                throw QueryProblem("'from' and 'to' may lie at most 24 hours apart.")
            }
            return .success(TimeRange(start: start, end: end))
        } catch {
            return .failure(error)
        }
    }

    private func unknown(_ id: ServiceID) -> HTTPResponse {
        problem(404, "There is no service '\(id)'. GET /api/v1/services lists them.")
    }

    func unknown(incident id: Int) -> HTTPResponse {
        problem(404, "There is no incident \(id). GET /api/v1/incidents lists them.")
    }

    /// An API answer that says what is wrong.
    func problem(_ status: Int, _ sentence: String) -> HTTPResponse {
        json(ErrorDocument(error: sentence), status: status)
    }

    /// An API answer.
    func json(_ document: some Encodable, status: Int = 200) -> HTTPResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        guard let bytes = try? encoder.encode(document) else {  // our own documents always encode
            return .text("{\"error\":\"Foreshock could not write its answer.\"}", status: 500)
        }
        let headers: HTTPHeaders = ["Content-Type": "application/json; charset=utf-8"]
        return HTTPResponse(status: status, headers: headers, body: .bytes(Array(bytes))).secured()
    }
}
