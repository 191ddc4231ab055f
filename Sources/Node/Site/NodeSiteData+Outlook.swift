import FaultTrees
import History
import Model
import StatusSite
import Storage

// What is computed beside what was seen.

extension NodeSiteData {
    func outlook(for incident: Incident) async throws -> IncidentOutlook {
        var outlook = IncidentOutlook()
        outlook.forecasts = await watch.outlook.forecasts[incident.id] ?? []
        outlook.predictions = try await store.predictions(incident: incident.id, limit: 500)
        return outlook
    }

    func history() async throws -> HistoryOutlook { HistoryOutlook() }

    func weakPoints() async throws -> [FailureModes] { [] }

    func keep(_ correction: Correction) async throws { try await store.keep(correction) }
}
