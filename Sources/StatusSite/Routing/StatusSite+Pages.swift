import HTTP
import Model

extension StatusSite {
    /// How far back the curves of overview and service pages reach.
    private static let recent = Duration.seconds(15 * 60)
    /// How far back changes are listed.
    private static let changeSpan = Duration.seconds(24 * 3600)
    /// How many incidents the list shows.
    private static let incidentLimit = 100

    private func last(_ span: Duration) -> TimeRange {
        let now = data.now()
        return TimeRange(start: now - span, end: now)
    }

    func overview(_ texts: Texts) async throws -> Page {
        let range = last(Self.recent)
        let statuses = try await data.services()
        var series: [ServiceID: SignalSeries] = [:]
        for status in statuses {
            let id = status.service.id
            series[id] = SignalSeries(frames: try await data.frames(of: id, in: range))
        }
        return OverviewPage(
            statuses: statuses, incidents: try await data.incidents(limit: 20),
            changes: try await data.changes(in: last(Self.changeSpan)).reversed(), series: series,
            range: range, now: range.end, texts: texts
        ).page()
    }

    /// The page of a service of the catalogue, or of one that is only watched.
    func servicePage(_ id: ServiceID, _ texts: Texts) async throws -> Page? {
        if let page = try await cataloguePage(id, texts) { return page }
        guard let status = try await data.service(id) else { return nil }
        let range = last(Self.recent)
        let changes = try await data.changes(in: last(Self.changeSpan))
        let incidents = try await data.incidents(limit: Self.incidentLimit)
        return ServicePage(
            status: status, all: try await data.services(),
            series: SignalSeries(frames: try await data.frames(of: id, in: range)),
            checks: try await data.checks(of: id, in: range),
            changes: changes.reversed().filter { $0.service == id },
            incidents: incidents.filter { $0.concerns(id) },
            gaps: try await data.gaps(in: range), range: range, now: range.end, texts: texts
        ).page()
    }

    func incidentList(_ texts: Texts) async throws -> Page {
        IncidentListPage(
            incidents: try await data.incidents(limit: Self.incidentLimit),
            limit: Self.incidentLimit, names: Parts.Names(try await data.services()),
            now: data.now(), texts: texts
        ).page()
    }

    func incidentPage(
        _ id: Int, for request: HTTPRequest, _ texts: Texts
    ) async throws -> Page? {
        guard let incident = try await data.incident(id) else { return nil }
        let now = data.now()
        let range = IncidentPlot.range(of: incident, now: now)
        let mayAct = ActionGuard.isLocal(request)
        return IncidentPage(
            incident: incident, statuses: try await data.services(),
            series: SignalSeries(
                frames: try await data.frames(of: incident.service, in: range)),
            rules: try await data.rules(), gaps: try await data.gaps(in: range),
            deliveries: try await data.deliveries(incident: id),
            actions: mayAct ? try await data.actions(for: incident) : nil,
            hasPostmortem: try await data.postmortem(incident: id) != nil,
            outlook: try await data.outlook(for: incident), now: now, texts: texts
        ).page()
    }

    func postmortemPage(_ id: Int, _ texts: Texts) async throws -> Page? {
        guard let incident = try await data.incident(id),
            let text = try await data.postmortem(incident: id)
        else { return nil }
        return PostmortemPage(
            incident: incident, document: Markdown.rendered(text), now: data.now(),
            names: Parts.Names(try await data.services()), texts: texts
        ).page()
    }

    /// Does an action and leads back to the incident.
    func perform(
        _ action: String, incident id: Int, for request: HTTPRequest, _ texts: Texts
    ) async throws -> HTTPResponse {
        if let reason = ActionGuard.refusal(of: request) {
            return message(texts.actionRefused, reason, status: 403, texts)
        }
        guard let incident = try await data.incident(id) else { return missing("incident", texts) }
        guard try await data.actions(for: incident).contains(where: { $0.id == action }) else {
            return message(
                texts.notPossibleNow, texts.notOffered(action, incident: id), status: 409, texts)
        }
        do {
            try await data.perform(action, incident: id)
        } catch {
            return message(texts.didNotWork, "\(error)", status: 502, texts)
        }
        return backToIncident(id, texts)
    }

    /// Leads a browser that has sent a form back to the incident.
    func backToIncident(_ id: Int, _ texts: Texts) -> HTTPResponse {
        var response = HTTPResponse(status: 303).secured()
        response.headers["Location"] = Address.incident(id).text(
            in: texts.language, below: "")
        return response
    }

    func message(
        _ heading: String, _ sentence: String, status: Int, _ texts: Texts = Texts(.english)
    ) -> HTTPResponse {
        page(.message(heading, sentence, now: data.now(), texts: texts), status: status)
    }
}

extension Incident {
    /// Whether a service is where it started or is hit by it.
    func concerns(_ id: ServiceID) -> Bool {
        service == id || impact.contains { $0.service == id && $0.observedAt != nil }
    }
}
