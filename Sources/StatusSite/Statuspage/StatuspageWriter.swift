import Incidents
import Model
import Numerics

/// Says what Foreshock knows in the words of the Statuspage API.
///
/// A service is a component. A warning is an incident of impact `none`; impact follows what the
/// services lost. Foreshock plans no maintenance, so those lists are empty.
struct StatuspageWriter {
    /// The name of the page: the site's, or one service's.
    let name: String
    /// The address people open, absolute.
    let url: String
    /// The services on the page, in order.
    let services: [ServiceStatus]
    /// Their incidents, newest first.
    let incidents: [Incident]

    /// How many incidents are listed, as Statuspage does.
    static let limit = 50

    private var pageID: String { Self.identity("page", url) }

    /// The answer to one question.
    func answer(_ question: StatuspageQuestion) -> StatuspageAnswer {
        var answer = StatuspageAnswer(page: page)
        switch question {
        case .summary:
            answer.status = status
            answer.components = components
            answer.incidents = unresolved
            answer.scheduled_maintenances = []
        case .status: answer.status = status
        case .components: answer.components = components
        case .incidents: answer.incidents = incidents.prefix(Self.limit).map(incident)
        case .unresolved: answer.incidents = unresolved
        case .maintenances, .upcoming, .active: answer.scheduled_maintenances = []
        }
        return answer
    }

    private var page: StatuspagePage {
        StatuspagePage(
            id: pageID, name: name, url: url, time_zone: "Etc/UTC", updated_at: latest.description)
    }

    /// When anything last changed that is told here.
    private var latest: Timestamp {
        let moments =
            services.compactMap(\.since) + incidents.map { $0.timeline.last?.at ?? $0.openedAt }
        return moments.max() ?? Timestamp(millisecondsSinceEpoch: 0)
    }

    private var unresolved: [StatuspageIncident] {
        incidents.filter(\.isOpen).prefix(Self.limit).map(incident)
    }

    /// The worst that is seen: services first, then incidents that are open.
    private var status: StatuspageStatus {
        let states = services.map(\.state)
        let down = states.filter { $0 == .down }.count
        if down > 0, down * 2 >= states.count {
            return StatuspageStatus(
                indicator: "critical", description: "Major Service Outage")
        }
        if down > 0 || states.contains(.partial) {
            return StatuspageStatus(indicator: "major", description: "Partial System Outage")
        }
        let isHurt = states.contains(.degraded) || states.contains(.unknown)
        if isHurt || incidents.contains(where: { $0.isOpen && $0.failedAt != nil }) {
            return StatuspageStatus(indicator: "minor", description: "Partially Degraded Service")
        }
        if states.contains(.maintenance) {
            return StatuspageStatus(
                indicator: "maintenance", description: "Service Under Maintenance")
        }
        return StatuspageStatus(indicator: "none", description: "All Systems Operational")
    }

    private var components: [StatuspageComponent] {
        services.enumerated().map { component($1, position: $0 + 1) }
    }

    private func component(_ status: ServiceStatus, position: Int) -> StatuspageComponent {
        let since = (status.since ?? latest).description
        let summary = status.service.summary
        return StatuspageComponent(
            id: Self.identity("component", status.service.id.rawValue), name: status.service.name,
            status: Self.word(status.state), created_at: since, updated_at: since,
            position: position, description: Nullable(summary.isEmpty ? nil : summary),
            showcase: true, start_date: Nullable(nil), group_id: Nullable(nil), page_id: pageID,
            group: false, only_show_if_degraded: false)
    }

    /// A state that is not known is told as degraded: the format has no word for it, and silence
    /// must not look like health.
    private static func word(_ state: ServiceState) -> String {
        switch state {
        case .up: "operational"
        case .maintenance: "under_maintenance"
        case .degraded, .unknown: "degraded_performance"
        case .partial: "partial_outage"
        case .down: "major_outage"
        }
    }

    /// Twelve letters and digits that stay the same for the same thing.
    static func identity(_ kind: String, _ name: String) -> String {
        let digits = String(Fingerprint(of: "\(kind):\(name)".utf8).value, radix: 36)
        return String((String(repeating: "0", count: 12) + digits).suffix(12))
    }
}

extension StatuspageWriter {
    private func incident(_ incident: Incident) -> StatuspageIncident {
        let id = Self.identity("incident", "\(incident.id)")
        let updates = updates(of: incident, id: id)
        let last = incident.timeline.last?.at ?? incident.openedAt
        return StatuspageIncident(
            id: id, name: incident.title, status: Self.word(incident),
            created_at: incident.openedAt.description, updated_at: last.description,
            monitoring_at: Nullable(incident.repairedAt?.description),
            resolved_at: Nullable(incident.resolvedAt?.description),
            impact: impact(of: incident), shortlink: "\(root)/incidents/\(incident.id)",
            started_at: (incident.failedAt ?? incident.openedAt).description, page_id: pageID,
            incident_updates: updates.reversed(), components: affected(by: incident))
    }

    /// The site's own address, without the part of a service.
    private var root: String {
        guard let end = url.firstRange(of: "/services/")?.lowerBound else { return url }
        return String(url[..<end])
    }

    private static func word(_ incident: Incident) -> String {
        switch incident.phase {
        case .resolved: "resolved"
        case .recovering: "monitoring"
        case .warning, .active: incident.diagnosis?.primary == nil ? "investigating" : "identified"
        }
    }

    /// The severity that history gives it; nothing while nothing has failed.
    private func impact(of incident: Incident) -> String {
        guard incident.failedAt != nil else { return "none" }
        let names = Dictionary(services.map { ($0.service.id, $0.service.name) }) { first, _ in
            first
        }
        return PastIncident(incident, names: names).severity?.rawValue ?? "none"
    }

    private func affected(by incident: Incident) -> [StatuspageComponent] {
        let fallen = Set(incident.impact.filter { $0.observedAt != nil }.map(\.service))
            .union([incident.service])
        return services.enumerated().filter { fallen.contains($1.service.id) }
            .map { component($1, position: $0 + 1) }
    }

    /// What is told of an incident, oldest first: the lines of its timeline that people need.
    private func updates(of incident: Incident, id: String) -> [StatuspageUpdate] {
        incident.timeline.enumerated().compactMap { index, entry in
            guard let status = Self.status(of: entry.kind) else { return nil }
            let at = entry.at.description
            return StatuspageUpdate(
                id: Self.identity("update", "\(incident.id)/\(index)"), status: status,
                body: entry.text, incident_id: id, created_at: at, updated_at: at, display_at: at,
                affected_components: Nullable(nil), deliver_notifications: true,
                custom_tweet: Nullable(nil), tweet_id: Nullable(nil))
        }
    }

    private static func status(of kind: TimelineEntry.Kind) -> String? {
        switch kind {
        case .warning, .failure: "investigating"
        case .diagnosis: "identified"
        case .repair: "monitoring"
        case .recovery: "monitoring"
        case .change, .notification, .gap, .note: nil
        }
    }
}
