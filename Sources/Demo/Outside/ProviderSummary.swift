import Model

/// The provider's page as the document `summary.json` of Statuspage's API.
struct ProviderSummary: Encodable {
    struct Page: Encodable {
        let id: String
        let name: String
        let url: String
        let time_zone: String
        let updated_at: Timestamp
    }

    struct Status: Encodable {
        let indicator: String
        let description: String
    }

    struct Component: Encodable {
        let id: String
        let name: String
        let status: String
        let created_at: Timestamp
        let updated_at: Timestamp
        let position: Int
        let group: Bool
    }

    struct Incident: Encodable {
        let id: String
        let name: String
        let status: String
        let impact: String
        let created_at: Timestamp
        let updated_at: Timestamp
        let resolved_at: Timestamp?
        let incident_updates: [Update]
    }

    struct Update: Encodable {
        let id: String
        let status: String
        let body: String
        let created_at: Timestamp
        let display_at: Timestamp
    }

    /// Stands behind words that could be taken for those of the real company.
    fileprivate static let mark = "(rehearsal)"

    let page: Page
    let status: Status
    let components: [Component]
    let incidents: [Incident]
    let scheduled_maintenances: [Incident] = []

    /// The page of `name`; open trouble is a partial outage of its payments.
    init(
        name: String, address: String, openedAt: Timestamp, changedAt: Timestamp,
        updates: [ProviderDesk.Update], resolvedAt: Timestamp?
    ) {
        let isOpen = !updates.isEmpty && resolvedAt == nil
        page = Page(
            id: "rehearsal", name: name, url: address, time_zone: "Etc/UTC",
            updated_at: changedAt)
        status = Status(
            indicator: isOpen ? "major" : "none",
            description:
                "\(isOpen ? "Partial System Outage" : "All Systems Operational") \(Self.mark)")
        let parts = ["Website", "Search", "Checkout", "Payments", "Shop management", "API", "App"]
        components = parts.enumerated().map { index, part in
            Component(
                id: "part-\(index)", name: part,
                status: isOpen && part == "Payments" ? "partial_outage" : "operational",
                created_at: openedAt, updated_at: changedAt, position: index + 1, group: false)
        }
        // As on the real platform, an incident that is over is no longer in the summary.
        incidents =
            isOpen
            ? [Incident(updates, resolvedAt: resolvedAt)].compactMap(\.self) : []
    }
}

/// The provider's incidents, over or not, as the document `incidents.json` of the same API.
struct ProviderIncidents: Encodable {
    let page: ProviderSummary.Page
    let incidents: [ProviderSummary.Incident]

    /// What was posted on the page of `name`.
    init(
        name: String, address: String, changedAt: Timestamp, updates: [ProviderDesk.Update],
        resolvedAt: Timestamp?
    ) {
        page = ProviderSummary.Page(
            id: "rehearsal", name: name, url: address, time_zone: "Etc/UTC", updated_at: changedAt)
        incidents = [
            ProviderSummary.Incident(updates, resolvedAt: resolvedAt)
        ].compactMap(\.self)
    }
}

extension ProviderSummary.Incident {
    /// What was posted; `nil` before anything was.
    fileprivate init?(
        _ updates: [ProviderDesk.Update], resolvedAt: Timestamp?
    ) {
        guard let first = updates.first, let last = updates.last else { return nil }
        self.init(
            id: "incident-1", name: "Payments fail for some buyers \(ProviderSummary.mark)",
            status: last.phase,
            impact: "major", created_at: first.at, updated_at: last.at, resolved_at: resolvedAt,
            incident_updates: updates.enumerated().reversed().map { index, update in
                ProviderSummary.Update(
                    id: "update-\(index)", status: update.phase, body: update.text,
                    created_at: update.at, display_at: update.at)
            })
    }
}
