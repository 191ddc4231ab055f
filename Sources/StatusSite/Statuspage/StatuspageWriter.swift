import Model

/// Says of watched services what Foreshock knows, in the words of the Statuspage API.
///
/// A service is a component. A warning is an incident of impact `none`; impact follows what the
/// services of the page lost. Foreshock plans no maintenance, so those lists are empty.
struct StatuspageWriter {
    /// The page: the site's, or one service's.
    let frame: StatuspageFrame
    /// The services on the page, in order.
    let services: [ServiceStatus]
    /// Their incidents, newest first.
    let incidents: [Incident]

    /// All that can be asked about the page.
    var content: StatuspageContent {
        StatuspageContent(
            page: StatuspagePage(frame, updatedAt: latest), status: status, components: components,
            incidents: incidents.map(incident))
    }

    /// When anything last changed that is told here.
    private var latest: Timestamp {
        let moments =
            services.compactMap(\.since) + incidents.map { $0.timeline.last?.at ?? $0.openedAt }
        return moments.max() ?? Timestamp(millisecondsSinceEpoch: 0)
    }

    /// The worst that is seen: services first, then incidents that are open.
    private var status: StatuspageStatus {
        let states = services.map(\.state)
        let down = states.filter { $0 == .down }.count
        if down > 0, down * 2 >= states.count { return .majorOutage }
        if down > 0 || states.contains(.partial) { return .partialOutage }
        let isHurt = states.contains(.degraded) || states.contains(.unknown)
        if isHurt || incidents.contains(where: { $0.isOpen && $0.failedAt != nil }) {
            return .degraded
        }
        return states.contains(.maintenance) ? .maintenance : .operational
    }

    private var components: [StatuspageComponent] {
        services.enumerated().map { component($1, position: $0 + 1) }
    }

    private func component(_ status: ServiceStatus, position: Int) -> StatuspageComponent {
        let id = StatuspageIdentity.of("component", status.service.id.rawValue)
        return StatuspageComponent(
            id: id, name: status.service.name, status: StatuspageWords.component(status.state),
            since: status.since ?? latest, position: position,
            description: status.service.summary, on: frame)
    }

    private func incident(_ incident: Incident) -> StatuspageIncident {
        let fallen = Set(incident.impact.filter { $0.observedAt != nil }.map(\.service))
            .union([incident.service])
        return StatuspageIncident(
            incident, impact: StatuspageWords.impact(of: incident, on: services.map(\.service)),
            components: services.enumerated().filter { fallen.contains($1.service.id) }
                .map { component($1, position: $0 + 1) },
            on: frame)
    }
}
