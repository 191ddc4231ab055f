import Catalogue
import Model
import StatusFeeds

/// Says of a service of the catalogue what is known, in the words of the Statuspage API.
///
/// Its functions are the components. One that no source tells of is left out: the format has no
/// word for unknown, and neither green nor an alarm would be true. Incidents are our own, and the
/// provider's with its name in front; maintenance is what the provider announces.
struct CatalogueStatuspage {
    let entry: CatalogueEntry
    let standing: ServiceStanding
    /// The watched services that belong to it.
    let members: [Service]
    /// Our incidents that concern them, newest first.
    let incidents: [Incident]
    let frame: StatuspageFrame
    let now: Timestamp

    /// All that can be asked about the page.
    var content: StatuspageContent {
        let components = components
        let telling = telling(components)
        let told = standing.provider?.status
        let own = incidents.map { incident($0, components) }
        let theirs = standing.provider?.incidents.compactMap { telling?.incident($0) } ?? []
        let maintenances =
            told?.maintenances.compactMap { telling?.maintenance($0, at: now) } ?? []
        return StatuspageContent(
            page: StatuspagePage(frame, updatedAt: latest), status: status, components: components,
            incidents: Self.newestFirst(own + theirs),
            maintenances: Self.newestFirst(maintenances))
    }

    /// How it does as a whole; where the verdict is green and a function is not, it is not green.
    var status: StatuspageStatus {
        switch standing.outcome {
        case .majorOutage: .majorOutage
        case .partialOutage: .partialOutage
        case .degraded: .degraded
        case .maintenance: .maintenance
        case .unknown: .unknown
        case .operational:
            standing.functions.contains { $0.state.isTrouble } ? .degraded : .operational
        }
    }

    private var components: [StatuspageComponent] {
        standing.functions.enumerated().filter { $1.state != .unknown }.map { index, function in
            StatuspageComponent(
                id: StatuspageIdentity.of("function", "\(entry.id)/\(function.name)"),
                name: function.name, status: StatuspageWords.component(function.state),
                since: standing.since ?? latest, position: index + 1, description: "", on: frame)
        }
    }

    /// When anything last changed that is told here; now when nothing ever did.
    private var latest: Timestamp {
        let own = incidents.map { $0.timeline.last?.at ?? $0.openedAt }
        let theirs = standing.provider?.status?.asOf
        return (own + [standing.since, theirs].compactMap(\.self)).max() ?? now
    }

    private func telling(_ components: [StatuspageComponent]) -> ProviderTelling? {
        guard let reading = standing.provider, let status = reading.status else { return nil }
        return ProviderTelling(
            service: entry.id,
            provider: status.name.flatMap { $0.isEmpty ? nil : $0 } ?? entry.name,
            link: status.link.flatMap { WebAddress($0) }?.text ?? entry.statusPage?.url.text
                ?? reading.address,
            readAt: reading.readAt ?? now, components: components, frame: frame)
    }

    private func incident(
        _ incident: Incident, _ components: [StatuspageComponent]
    ) -> StatuspageIncident {
        let hit = standing.functions.filter { function in
            function.service.map { incident.concerns($0) } ?? false
        }
        let names = Set(hit.map(\.name))
        return StatuspageIncident(
            incident, impact: StatuspageWords.impact(of: incident, on: members),
            components: components.filter { names.contains($0.name) }, on: frame)
    }

    /// By when they were made; in the given order where that is the same.
    private static func newestFirst(_ told: [StatuspageIncident]) -> [StatuspageIncident] {
        told.enumerated().sorted { left, right in
            left.element.created_at == right.element.created_at
                ? left.offset < right.offset : left.element.created_at > right.element.created_at
        }.map(\.element)
    }
}
