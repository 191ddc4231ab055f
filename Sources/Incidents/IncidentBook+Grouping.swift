import Model
import Topology

// Which incident a finding or a change belongs to: the one whose services it is connected with.

extension IncidentBook {
    /// Puts a finding where it belongs: evidence, a known finding's place, an incident, a new one.
    mutating func place(_ finding: Finding, at moment: Timestamp, in step: inout IncidentStep) {
        guard finding.severity > .info else { return keepInfo(finding, in: &step) }
        guard let id = home(of: finding) else { return openIncident(for: finding, in: &step) }
        revise(id, in: &step) { incident, book in
            incident.join(finding)
            _ = book.advance(&incident, at: moment)
            return true
        }
    }

    /// Notes that a condition is over.
    mutating func end(_ finding: Finding, at moment: Timestamp, in step: inout IncidentStep) {
        guard finding.severity > .info else { return keepInfo(finding, in: &step) }
        guard let id = home(of: finding) else { return }
        revise(id, in: &step) { incident, book in
            guard incident.endFinding(like: finding, at: finding.endedAt ?? moment) else {
                return false
            }
            _ = book.advance(&incident, at: moment)
            return true
        }
    }

    /// Whether a change may have to do with an incident: on a connected service, or a campaign.
    func concerns(_ change: Change, _ incident: Incident) -> Bool {
        guard change.at >= incident.openedAt - settings.changeWindow else { return false }
        return change.kind == .campaign
            || incident.services.contains { isConnected($0, change.service) }
    }

    private func home(of finding: Finding) -> Int? {
        let incidents = open.values.sorted { $0.id < $1.id }
        let same = incidents.first { $0.findings.contains { $0.isLike(finding) } }
        let near = incidents.first { incident in
            incident.services.contains { isConnected($0, finding.service) }
        }
        return (same ?? near)?.id
    }

    func isConnected(_ left: ServiceID, _ right: ServiceID) -> Bool {
        left == right || graph.areConnected(left, right)
    }
}
