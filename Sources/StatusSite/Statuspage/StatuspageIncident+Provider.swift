import Model
import StatusFeeds

/// Turns what a provider tells of itself into the words of the API.
struct ProviderTelling {
    let service: ServiceID
    /// Who tells it; stands in front of each title.
    let provider: String
    /// Where people read it when an incident has no page of its own.
    let link: String
    /// What counts for a moment that the feed does not tell: when it was read.
    let readAt: Timestamp
    /// The components on the page, to which those of the feed are matched by name.
    let components: [StatuspageComponent]
    let frame: StatuspageFrame

    /// An incident of the provider.
    func incident(_ incident: ProviderIncident) -> StatuspageIncident {
        let began = incident.started ?? incident.updates.compactMap(\.at).min() ?? readAt
        var told = told(
            "incident", incident.id, title: incident.title, began: began,
            updated: incident.newest ?? began, status: word(incident),
            updates: incident.updates, names: incident.components, link: incident.link)
        told.impact = StatuspageWords.impact(incident.impact)
        told.monitoring_at = Nullable(
            incident.updates.last { $0.phase == .monitoring }?.at?.description)
        if !incident.isOpen {
            let over = incident.resolved ?? incident.newest ?? readAt
            told.resolved_at = Nullable(over.description)
        }
        return told
    }

    /// A maintenance of the provider.
    func maintenance(_ maintenance: ProviderMaintenance, at now: Timestamp) -> StatuspageIncident {
        let published = maintenance.updates.compactMap(\.at)
        let made = published.min() ?? maintenance.from.map { min($0, readAt) } ?? readAt
        var told = told(
            "maintenance", maintenance.id, title: maintenance.title, began: made,
            updated: published.max() ?? made, status: Self.word(maintenance, at: now),
            updates: maintenance.updates, names: maintenance.components, link: maintenance.link)
        told.started_at = (maintenance.from ?? made).description
        told.impact = "maintenance"
        told.scheduled_for = Nullable(maintenance.from?.description)
        told.scheduled_until = Nullable(maintenance.to?.description)
        if told.status == "completed" { told.resolved_at = Nullable(told.updated_at) }
        return told
    }

    /// Where a maintenance stands, by the provider's word, else by its times.
    static func word(_ maintenance: ProviderMaintenance, at now: Timestamp) -> String {
        switch maintenance.phase {
        case .scheduled: return "scheduled"
        case .inProgress: return "in_progress"
        case .verifying: return "verifying"
        case .completed, .resolved, .postmortem: return "completed"
        case .investigating, .identified, .monitoring, .unknown: break
        }
        if let to = maintenance.to, to <= now { return "completed" }
        if let from = maintenance.from, from <= now { return "in_progress" }
        return "scheduled"
    }

    private func word(_ incident: ProviderIncident) -> String {
        switch incident.phase {
        case .postmortem: "postmortem"
        case .identified, .monitoring: incident.isOpen ? incident.phase.rawValue : "resolved"
        default: incident.isOpen ? "investigating" : "resolved"
        }
    }

    private func told(
        _ kind: String, _ id: String, title: String, began: Timestamp, updated: Timestamp,
        status: String, updates: [ProviderUpdate], names: [String], link own: String?
    ) -> StatuspageIncident {
        let name = id.isEmpty ? "\(began) \(title)" : id
        let identity = StatuspageIdentity.of("provider's \(kind)", "\(service)/\(name)")
        let wanted = Set(names.map { $0.lowercased() })
        return StatuspageIncident(
            id: identity, name: "\(provider): \(title.isEmpty ? "(no title)" : title)",
            status: status, created_at: began.description, updated_at: updated.description,
            monitoring_at: Nullable(nil), resolved_at: Nullable(nil), impact: "none",
            shortlink: own ?? link, started_at: began.description, page_id: frame.id,
            incident_updates: self.updates(updates, of: identity, began: began, status: status),
            components: components.filter { wanted.contains($0.name.lowercased()) },
            teller: provider)
    }

    /// Newest first; numbered from the oldest, so that a new one leaves the others' identities.
    private func updates(
        _ updates: [ProviderUpdate], of incident: String, began: Timestamp, status: String
    ) -> [StatuspageUpdate] {
        updates.enumerated().map { index, update in
            let isUnknown = update.phase == .unknown
            let phase = update.phase == .inProgress ? "in_progress" : update.phase.rawValue
            return StatuspageUpdate(
                id: StatuspageIdentity.of("update", "\(incident)/\(updates.count - index)"),
                status: isUnknown ? status : phase, body: update.text, at: update.at ?? began,
                incident: incident)
        }
    }
}
