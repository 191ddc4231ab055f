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
                    texts.noSuchPage, texts.nothing(at: String(request.path)),
                    twin: twin(of: request), now: data.now(), texts: texts), status: 404)
        }
        guard route.methods.contains(request.method) else {
            return refusal(of: request, at: route, texts)
        }
        do {
            let response = try await answer(route, to: request, texts)
            guard response.status == 404 else { return response }
            if let moved = canonicalPlace(of: path, request, language) { return moved }
            guard case .service(let id) = route else { return response }
            return try await unknownService(id.rawValue, texts)
        } catch {
            return failure(error, of: request, at: route, texts)
        }
    }

    private func answer(
        _ route: Route, to request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        switch route {
        case .overview: try await cached(request) { page(try await overview(texts)) }
        case .incidents: try await cached(request) { page(try await incidentList(texts)) }
        case .weakPoints: try await cached(request) { page(try await weakPointsPage(texts)) }
        case .history: try await cached(request) { page(try await historyPage(texts)) }
        case .service(let id):
            try await shown(request, "service", texts) { try await servicePage(id, texts) }
        case .incident(let id):
            try await cachedForVisitors(request) {
                try await incidentPage(id, for: request, texts).map { page($0) }
                    ?? missing("incident", texts, twin: .incident(id))
            }
        case .postmortem(let id):
            try await shown(request, "postmortem", texts) { try await postmortemPage(id, texts) }
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
            try await perform(action, incident: incident, for: request, texts)
        case .classification(let incident):
            try await classify(incident, for: request, texts)
        case .catalogue: try await catalogueIndex(for: request, texts)
        case .category(let name):
            try await shown(request, "category", texts) { try await categoryPage(name, texts) }
        case .industry(let name):
            try await shown(request, "industry", texts) { try await industryPage(name, texts) }
        case .graph:
            try await shown(request, "page", texts) { try await graphPage(texts) }
        case .isItDown: try await isItDown(for: request, texts)
        case .design:
            try await shown(request, "page", texts) { try await designPage(texts) }
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
        write: @escaping @Sendable () async throws -> Page?
    ) async throws -> HTTPResponse {
        try await cached(request) {
            try await write().map { page($0) } ?? missing(thing, texts, twin: twin(of: request))
        }
    }

    /// A page with what stands on all of them.
    func page(_ page: Page, status: Int = 200) -> HTTPResponse {
        var page = page
        page.notice = data.notice
        page.clockNote = page.texts.clock(speed: data.clockSpeed)
        page.root = data.address
        return HTTPResponse.text(page.written(), status: status, type: "text/html; charset=utf-8")
            .secured()
    }

    /// The page that a request asks for, in every language.
    func twin(of request: HTTPRequest) -> Address {
        .path(PageLanguage.split(request.path).path)
    }

    func missing(
        _ thing: String, _ texts: Texts = Texts(.english), twin: Address? = nil
    ) -> HTTPResponse {
        page(
            .message(
                texts.notFound, texts.noSuch(thing), twin: twin, now: data.now(), texts: texts),
            status: 404)
    }

    private func refusal(
        of request: HTTPRequest, at route: Route, _ texts: Texts
    ) -> HTTPResponse {
        var response: HTTPResponse
        if case .api = route {
            response = problem(
                405, Texts(.english).refused(request.method, allowed: route.methods))
        } else {
            let sentence = texts.refused(request.method, allowed: route.methods)
            response = page(
                .message(
                    texts.notPossible, sentence, twin: twin(of: request), now: data.now(),
                    texts: texts), status: 405)
        }
        response.headers["Allow"] = route.methods.joined(separator: ", ")
        return response
    }

    private func failure(
        _ error: any Error, of request: HTTPRequest, at route: Route, _ texts: Texts
    ) -> HTTPResponse {
        if case .api = route { return problem(503, "\(Texts(.english).notReadable)\(error)") }
        return page(
            .message(
                texts.outOfOrder, texts.notReadable, reason: "\(error)",
                twin: twin(of: request), now: data.now(), texts: texts), status: 503)
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
