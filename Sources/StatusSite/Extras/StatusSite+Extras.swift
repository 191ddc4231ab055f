import Catalogue
import HTTP
import Model

extension StatusSite {
    /// What can be taken along from a service's page.
    func extra(
        _ extra: Route.ServiceExtra, of id: ServiceID, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse? {
        guard let entry = data.catalogue[id], let standing = try await data.standing(of: id) else {
            return extra == .json ? unknownService(id).open() : unknownText(id)
        }
        switch extra {
        case .badge: return badge(of: entry, standing, texts)
        case .widget: return try await widget(of: entry, standing, texts)
        case .calendar: return try await calendar(of: id, for: request)
        case .json:
            let document = try await standingDocument(of: entry, standing)
            return brief(json(document).open())
        }
    }

    private func badge(
        of entry: CatalogueEntry, _ standing: ServiceStanding, _ texts: Texts
    ) -> HTTPResponse {
        let text = Badge(name: entry.name, state: standing.state, texts: texts).document
        var response = HTTPResponse.text(text, type: "image/svg+xml; charset=utf-8").secured()
        response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'none'"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return brief(response)
    }

    private func widget(
        of entry: CatalogueEntry, _ standing: ServiceStanding, _ texts: Texts
    ) async throws -> HTTPResponse {
        let widget = Widget(
            entry: entry, standing: standing,
            reportsLastHour: ReportsLastHour(try await data.reports(of: entry.id), now: data.now()),
            texts: texts, now: data.now())
        var response = HTTPResponse.text(widget.written(), type: "text/html; charset=utf-8")
            .secured()
        response.headers["Content-Security-Policy"] = Widget.policy
        response.headers["Cross-Origin-Opener-Policy"] = nil
        return brief(response)
    }

    private func calendar(
        of id: ServiceID, for request: HTTPRequest
    ) async throws -> HTTPResponse? {
        guard let content = try await statuspage(of: id, for: request) else { return nil }
        let calendar = MaintenanceCalendar(content: content, now: data.now())
        var response = HTTPResponse.text(calendar.text, type: "text/calendar; charset=utf-8")
            .secured()
        response.headers["Content-Disposition"] = "inline; filename=\"maintenance.ics\""
        return brief(response)
    }

    /// All entries of the catalogue, or one with its standing, as JSON.
    func catalogueDocument(_ id: ServiceID?) async throws -> HTTPResponse {
        guard let id else {
            let states = try await data.states()
            let root = data.root
            let entries = data.catalogue.entries.map {
                CatalogueLineDocument($0, state: states[$0.id], root: root)
            }
            return json(CatalogueDocument(entries: entries)).open()
        }
        guard let entry = data.catalogue[id], let standing = try await data.standing(of: id)
        else { return unknownService(id).open() }
        let document = CatalogueEntryDocument(
            entry: EntryDocument(entry),
            standing: try await standingDocument(of: entry, standing))
        return json(document).open()
    }

    private func standingDocument(
        of entry: CatalogueEntry, _ standing: ServiceStanding
    ) async throws -> StandingDocument {
        var open: Incident?
        if let number = standing.openIncident { open = try await data.incident(number) }
        return StandingDocument(
            entry, standing, reports: try await data.reports(of: entry.id), open: open,
            root: data.root, now: data.now())
    }
}

extension StatusSite {
    /// That there is no such service, for programs.
    func unknownService(_ id: ServiceID) -> HTTPResponse {
        problem(404, Self.unknownSentence(id))
    }

    /// That there is no such service, for readers of feeds, calendars and pictures.
    func unknownText(_ id: ServiceID) -> HTTPResponse {
        HTTPResponse.text(Self.unknownSentence(id) + "\n", status: 404).secured()
    }

    private static func unknownSentence(_ id: ServiceID) -> String {
        "There is no service '\(id)' here. GET /api/v1/catalogue lists the services known, "
            + "GET /api/v1/services those watched."
    }

    /// An answer that may be kept for half a minute, since it stands on pages of others.
    private func brief(_ response: HTTPResponse) -> HTTPResponse {
        var response = response
        response.headers["Cache-Control"] = "public, max-age=30"
        return response
    }
}
