import HTTP
import Model

extension StatusSite {
    /// Finds the route and answers it; whatever goes wrong becomes a page or an API answer.
    func respond(to request: HTTPRequest) async -> HTTPResponse {
        let (language, path) = PageLanguage.split(request.path)
        let texts = Texts(language)
        guard let route = Route(path: path) else {
            return page(
                .message(
                    texts.noSuchPage, texts.nothing(at: String(request.path)), now: data.now(),
                    clockNote: data.clockNote, texts: texts), status: 404)
        }
        guard route.methods.contains(request.method) else { return refusal(of: request, at: route) }
        do {
            return try await answer(route, to: request, texts)
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
            try await cached(request) {
                try await servicePage(id, texts).map { page($0) } ?? missing("service", texts)
            }
        case .incident(let id):
            try await incidentPage(id, for: request).map { page($0) } ?? missing("incident")
        case .postmortem(let id):
            try await postmortemPage(id).map { page($0) } ?? missing("postmortem")
        case .postmortemText(let id):
            try await data.postmortem(incident: id).map { text in
                HTTPResponse.text(text, type: "text/markdown; charset=utf-8").secured()
            } ?? missing("postmortem")
        case .asset(let name): asset(name, for: request)
        case .events: events()
        case .action(let action, let incident):
            try await perform(action, incident: incident, for: request)
        case .classification(let incident):
            try await classify(incident, for: request)
        case .catalogue: try await catalogueIndex(for: request, texts)
        case .category(let name):
            try await cached(request) {
                try await categoryPage(name, texts).map { page($0) } ?? missing("category", texts)
            }
        case .industry(let name):
            try await cached(request) {
                try await industryPage(name, texts).map { page($0) } ?? missing("industry", texts)
            }
        case .graph:
            try await cached(request) {
                try await graphPage(texts).map { page($0) } ?? missing("page", texts)
            }
        case .isItDown: try await isItDown(for: request, texts)
        case .design: try await designPage().map { page($0) } ?? missing("page")
        case .sitemap: sitemap(for: request)
        case .robots: robots(for: request)
        case .reports(let id): try await takeReport(of: id, for: request, texts)
        case .plan(let id, let route): try await plan(route, of: id, for: request, texts)
        case .extra(let extra, let id):
            try await self.extra(extra, of: id, for: request, texts) ?? missing("service")
        case .api(let api): try await answer(api, to: request)
        case .statuspage(let question, let service):
            try await statuspage(question, service: service, for: request) ?? missing("service")
        case .feed(let kind, let service):
            try await feed(kind, service: service, for: request) ?? missing("service")
        }
    }

    /// A page that looks the same to every reader, from the cache where it may be.
    private func cached(
        _ request: HTTPRequest, write: () async throws -> HTTPResponse
    ) async rethrows -> HTTPResponse {
        try await cache.page(at: request.path, now: data.now(), write: write)
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

    private func events() -> HTTPResponse {
        guard let stream = hub.join() else {
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

    private func asset(_ name: String, for request: HTTPRequest) -> HTTPResponse {
        guard let asset = Assets.named(name) else { return missing("file") }
        let tag = "\"\(asset.version)\""
        let isCurrent = request.target.hasSuffix("?v=\(asset.version)")
        let life = isCurrent ? "public, max-age=31536000, immutable" : "no-cache"
        var headers: HTTPHeaders = [
            "Content-Type": asset.type, "ETag": tag, "Cache-Control": life,
            "X-Content-Type-Options": "nosniff",
        ]
        let known = request.headers["If-None-Match"]?.split(separator: ",").map { part in
            part.drop { $0 == " " || $0 == "W" || $0 == "/" }
        }
        if known?.contains(where: { $0 == tag || $0 == "*" }) == true {
            headers["Content-Type"] = nil
            return HTTPResponse(status: 304, headers: headers)
        }
        return HTTPResponse(headers: headers, body: .bytes(asset.bytes))
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
        response.headers["Cache-Control"] = "no-store"
        return response
    }
}
