import Catalogue
import Community
import HTTP
import Model

extension StatusSite {
    /// Takes a visitor's report from the form on a service's page, and leads back there.
    func takeReport(
        of id: ServiceID, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        guard let entry = data.catalogue[id] else {
            return missing("service", texts, twin: twin(of: request))
        }
        let answer = ReportAnswer(
            entry: entry, now: data.now(), texts: texts)
        guard !ReportOrigin.isForeign(request) else { return page(answer.foreign, status: 403) }
        guard let body = ReportBody(form: request) else {
            return page(answer.unreadable, status: 400)
        }
        do {
            try await data.take(
                try body.draft(of: id, from: ReportOrigin.address(of: request)))
        } catch let problem as QueryProblem {
            return page(answer.refused(problem.sentence), status: 400)
        } catch let refusal as ReportRefusal {
            return page(answer.page(refusal), status: refusal.status).waiting(for: refusal)
        } catch {
            return page(answer.failed("\(error)"), status: 503)
        }
        // The page is the same for every visitor; its style sheet shows who comes with this mark
        // that the report counts.
        var response = HTTPResponse(status: 303).secured()
        response.headers["Location"] =
            texts.language.prefix + Address.service(id, part: "reported").text
        return response
    }

    /// Takes a visitor's report as JSON.
    func takeReport(for request: HTTPRequest) async throws -> HTTPResponse {
        guard !ReportOrigin.isForeign(request) else {
            return problem(403, "Reports are not taken from pages of others.")
        }
        let type = request.headers["Content-Type"]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard type == "application/json" else {
            return problem(415, "'Content-Type' must be application/json.")
        }
        do {
            let body = try ReportBody(json: request.body)
            guard let id = body.service else { throw QueryProblem("'service' is missing.") }
            guard data.catalogue[id] != nil else {
                return problem(
                    404,
                    "There is no service '\(id.rawValue.prefix(64))' in the catalogue. "
                        + "GET /api/v1/catalogue lists them.")
            }
            let draft = try body.draft(of: id, from: ReportOrigin.address(of: request))
            try await data.take(draft)
            return json(
                ReportReceipt(
                    service: id, function: draft.function, symptom: draft.symptom,
                    country: draft.country?.uppercased(), at: data.now()), status: 202)
        } catch let problem as QueryProblem {
            return self.problem(400, problem.sentence)
        } catch let refusal as ReportRefusal {
            return problem(refusal.status, refusal.sentence).waiting(for: refusal)
        } catch {
            return problem(503, "The report could not be kept. \(error)")
        }
    }
}

extension ReportRefusal {
    /// The status that tells of it.
    fileprivate var status: Int {
        switch self {
        case .invalid: 400
        case .alreadyCounted: 409
        case .tooMany: 429
        }
    }

    /// The reason for programs.
    fileprivate var sentence: String {
        switch self {
        case .invalid(let sentence): sentence
        case .alreadyCounted:
            "A report about this service came from here less than 15 minutes ago, and counts."
        case .tooMany(let seconds):
            "Too many reports came from here, or in all. Try again in \(seconds) seconds."
        }
    }
}

extension HTTPResponse {
    /// The answer with the time after which to come back, where the refusal names one.
    fileprivate func waiting(for refusal: ReportRefusal) -> HTTPResponse {
        guard case .tooMany(let seconds) = refusal else { return self }
        var response = self
        response.headers["Retry-After"] = String(seconds)
        return response
    }
}
