import Model
import Topology

// Who is hit and who is next, and when each was seen to fall.

extension IncidentBook {
    /// Computes the impact from where the failure is or will be, and keeps what was predicted.
    ///
    /// Predictions follow the latest forecast until the failure comes; from then on they stand, so
    /// that they can be compared with what was seen.
    func updateImpact(of incident: inout Incident) {
        let root = incident.service
        var impact = incident.impact
        let isSettled = incident.failedAt != nil && impact.contains { $0.expectedAt != nil }
        if !isSettled, let moment = failureMoment(of: incident) {
            impact = graph.blastRadius(of: [root: moment])
        }
        for index in impact.indices {
            impact[index].observedAt =
                impact[index].observedAt ?? incident.firstFailure(of: impact[index].service)
        }
        incident.impact = impact
    }

    private func failureMoment(of incident: Incident) -> Timestamp? {
        let forecasts = incident.findings.filter { $0.endedAt == nil }.compactMap(\.forecast)
        return incident.failedAt ?? forecasts.map(\.expectedAt).min()
    }
}
