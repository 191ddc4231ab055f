import HTTP
import Model

extension StatusSite {
    /// Finds the route and answers it; whatever goes wrong becomes a page or an API answer.
    func respond(to request: HTTPRequest) async -> HTTPResponse {
        let (language, path) = PageLanguage.split(request.path)
        let texts = Texts(language)
        if let moved = withoutTail(path, request, language) { return moved }
        guard let route = Route(path: path) else {
            return page(
                .message(
                    texts.noSuchPage, texts.nothing(at: String(request.path)), now: data.now(),
                    clockNote: data.clockNote, texts: texts), status: 404)
        }
        guard route.methods.contains(request.method) else { return refusal(of: request, at: route) }
        do {
            let response = try await answer(route, to: request, texts)
            guard response.status == 404 else { return response }
            if let moved = canonicalPlace(of: path, request, language) { return moved }
            guard case .service(let id) = route else { return response }
            return try await unknownService(id.rawValue, texts)
        } catch {
            return failure(error, at: route)
        }
    }

    private func answer(
        _ route: Route, to request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        switch route {
        case .overview: try await cached(request) { page(try await overview()) }
        case .incidents: try await cached(request) { page(try await incidentList()) }
        case .weakPoints: try await cached(request) { page(try await weakPointsPage()) }
        case .history: try await cached(request) { page(try await historyPage()) }
        case .service(let id):
            try await shown(request, "service", texts) { try await servicePage(id, texts) }
        case .incident(let id):
            try await cachedForVisitors(request) {
                try await incidentPage(id, for: request).map { page($0) } ?? missing("incident")
            }
        case .postmortem(let id):
            try await shown(request, "postmortem") { try await postmortemPage(id) }
        case .postmortemText(let id):
            try await cached(request) {
                try await data.postmortem(incident: id).map { text in
                    HTTPResponse.text(text, type: "text/markdown; charset=utf-8").secured()
                } ?? missing("postmortem")
            }
        case .asset(let name):
            Assets.named(name).map { asset($0, for: request) } ?? missing("file")
        case .events: events(for: request)
        case .action(let action, let incident):
            try await perform(action, incident: incident, for: request)
        case .classification(let incident):
            try await classify(incident, for: request)
        case .catalogue: try await catalogueIndex(for: request, texts)
        case .category(let name):
            try await shown(request, "category", texts) { try await categoryPage(name, texts) }
        case .industry(let name):
            try await shown(request, "industry", texts) { try await industryPage(name, texts) }
        case .graph:
            try await shown(request, "page", texts) { try await graphPage(texts) }
        case .isItDown: try await isItDown(for: request, texts)
        case .design:
            try await shown(request, "page") { try await designPage() }
        case .sitemap:
            try await cached(request, form: origin(of: request)) { sitemap(for: request) }
        case .robots: try await cached(request, form: origin(of: request)) { robots(for: request) }
        case .reports(let id): try await takeReport(of: id, for: request, texts)
        case .plan(let id, let route): try await plan(route, of: id, for: request, texts)
        case .extra(let extra, let id):
            try await cached(request, query: .whole, form: origin(of: request)) {
                try await self.extra(extra, of: id, for: request, texts) ?? missing("service")
            }
        case .api(let api) where api.isKept:
            try await cached(request, query: .whole) { try await answer(api, to: request) }
        case .api(let api): try await answer(api, to: request)
        case .statuspage(let question, let service):
            try await cached(request, form: origin(of: request)) {
                try await statuspage(question, service: service, for: request)
                    ?? missing("service")
            }
        case .feed(let kind, let service):
            try await cached(request, form: origin(of: request)) {
                try await feed(kind, service: service, for: request) ?? missing("service")
            }
        }
    }

    /// A page from memory, or that there is no such thing.
    private func shown(
        _ request: HTTPRequest, _ thing: String, _ texts: Texts = Texts(.english),
        write: () async throws -> Page?
    ) async throws -> HTTPResponse {
        try await cached(request) { try await write().map { page($0) } ?? missing(thing, texts) }
    }

    /// A page with what stands on all of them.
    func page(_ page: Page, status: Int = 200) -> HTTPResponse {
        var page = page
        page.notice = data.notice
        page.root = data.address
        return HTTPResponse.text(page.written(), status: status, type: "text/html; charset=utf-8")
            .secured()
    }

    func missing(_ thing: String, _ texts: Texts = Texts(.english)) -> HTTPResponse {
        page(
            .message(
                texts.notFound, texts.noSuch(thing), now: data.now(), clockNote: data.clockNote,
                texts: texts), status: 404)
    }

    private func refusal(of request: HTTPRequest, at route: Route) -> HTTPResponse {
        let allowed = route.methods.joined(separator: ", ")
        let sentence = "\(request.method) is not possible here; use \(allowed)."
        var response: HTTPResponse
        if case .api = route {
            response = problem(405, sentence)
        } else {
            response = page(
                .message(
                    "Not possible", sentence, now: data.now(), clockNote: data.clockNote),
                status: 405)
        }
        response.headers["Allow"] = allowed
        return response
    }

    private func failure(_ error: any Error, at route: Route) -> HTTPResponse {
        let sentence = "Foreshock could not read what is shown here: \(error)"
        if case .api = route { return problem(503, sentence) }
        return page(
            .message("Out of order", sentence, now: data.now(), clockNote: data.clockNote),
            status: 503)
    }

    private func events(for request: HTTPRequest) -> HTTPResponse {
        let interest: EventInterest
        do throws(QueryProblem) {
            interest = try EventInterest(request)
        } catch {
            return HTTPResponse.text(error.sentence + "\n", status: 400).secured()
        }
        guard let stream = hub.join(interest) else {
            var response = HTTPResponse.text(
                "Too many pages listen already; try later.", status: 503
            )
            .secured()
            response.headers["Retry-After"] = "30"
            return response
        }
        return HTTPResponse(headers: ["Content-Type": "text/event-stream"], body: .events(stream))
            .secured()
    }

    func asset(_ asset: Asset, for request: HTTPRequest) -> HTTPResponse {
        asset.answer(to: request, isSecure: isSecure(request))
    }
}

extension HTTPResponse {
    /// The content security policy of every page: only our own files, no frames, no inline code.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// The answer with the fields that keep a browser from doing what we did not mean.
    func secured() -> HTTPResponse {
        var response = self
        response.headers["Content-Security-Policy"] = Self.policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Cache-Control"] = "no-store"
        return response
    }

    /// The answer for programs and pages of others to read or to show: feeds, badges, documents.
    func open() -> HTTPResponse {
        var response = self
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response
    }
}
