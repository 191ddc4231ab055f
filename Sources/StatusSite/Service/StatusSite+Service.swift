import Catalogue
import Continuity
import Model

extension StatusSite {
    /// How many incidents are looked through for those of one service.
    private static let incidentLimit = 200
    private static let days = 90
    /// How far back changes are told.
    private static let changeSpan = Duration.seconds(24 * 3600)

    /// The page of a catalogue service; `nil` when the catalogue has no such entry.
    func cataloguePage(_ id: ServiceID, _ texts: Texts) async throws -> Page? {
        guard let dossier = try await dossier(of: id, texts) else { return nil }
        var page = CatalogueServicePage(dossier: dossier).page()
        page.concerns = dossier.concerns
        return page
    }

    /// All that is known of a catalogue service; `nil` when the catalogue has no such entry.
    func dossier(of id: ServiceID, _ texts: Texts) async throws -> ServiceDossier? {
        guard let entry = data.catalogue[id], let standing = try await data.standing(of: id)
        else { return nil }
        let watched = try await data.services()
        let incidents = try await data.incidents(limit: Self.incidentLimit).filter { incident in
            standing.members.contains { incident.concerns($0) }
        }
        let now = data.now()
        let changes = try await data.changes(in: TimeRange(start: now - Self.changeSpan, end: now))
        var outlook: IncidentOutlook?
        if let open = incidents.first(where: { $0.id == standing.openIncident }) {
            outlook = try await data.outlook(for: open)
        }
        return ServiceDossier(
            entry: entry, catalogue: data.catalogue, standing: standing,
            states: try await data.states(),
            members: watched.filter { standing.members.contains($0.service.id) },
            watched: watched, reports: try await data.reports(of: id),
            days: try await data.days(of: id, count: Self.days), incidents: incidents,
            changes: changes.reversed().filter { standing.members.contains($0.service) },
            outlook: outlook, history: try await data.history(),
            plan: try await data.plan(for: id),
            run: try await data.runs(for: id).first { $0.endedAt == nil }, root: data.root,
            texts: texts, now: now, insights: insights, owners: data.owners)
    }
}
