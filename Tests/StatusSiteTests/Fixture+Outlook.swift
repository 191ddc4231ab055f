import FaultTrees
import History
import Model
import StatusSite

extension Fixture {
    func outlook(for incident: Incident) async throws -> IncidentOutlook { IncidentOutlook() }
    func history() async throws -> HistoryOutlook { HistoryOutlook() }
    func weakPoints() async throws -> [FailureModes] { [] }
    func keep(_ correction: Correction) async throws {}
}
