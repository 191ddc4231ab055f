package import Detection
package import Model
import Topology

/// Groups findings into incidents and leads each through its life.
///
/// A plain value: no clock, no store. What comes in are detection events, changes and diagnoses,
/// each with its time; what comes out says which incidents changed and whom to tell. Giving it the
/// same input again gives the same incidents.
package struct IncidentBook: Sendable {
    /// Incidents that are not over, by number.
    package private(set) var open: [Int: Incident]
    /// Incidents that ended in the last step, until they are taken with ``takeResolved()``.
    package private(set) var resolved: [Incident] = []
    /// Findings of severity `info` that are recent enough to be evidence.
    package private(set) var recentInfo: [Finding]
    /// Changes that are recent enough to be suspects, by time.
    package private(set) var recentChanges: [Change]

    /// When the last incident about a service or one connected with it was over.
    package private(set) var lastResolved: [ServiceID: Timestamp] = [:]

    let graph: DependencyGraph
    let services: [ServiceID: Service]
    let settings: IncidentSettings
    private var nextID: Int

    /// A book with the incidents that were open when it was last closed.
    package init(
        services: [Service], settings: IncidentSettings = IncidentSettings(),
        open: [Incident] = [], nextID: Int = 1, resolved: [Incident] = [],
        recentInfo: [Finding] = [],
        recentChanges: [Change] = []
    ) {
        graph = DependencyGraph(services: services)
        self.services = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
        self.settings = settings
        self.open = Dictionary(open.map { ($0.id, $0) }) { first, _ in first }
        self.nextID = nextID
        self.recentInfo = recentInfo
        self.recentChanges = recentChanges
        for incident in resolved { noteResolved(incident) }
    }

    /// Takes what detectors noticed at `moment`.
    package mutating func take(_ events: [DetectionEvent], at moment: Timestamp) -> IncidentStep {
        var step = IncidentStep()
        for event in events {
            switch event {
            case .opened(let finding), .updated(let finding):
                place(finding, at: moment, in: &step)
            case .ended(let finding):
                end(finding, at: moment, in: &step)
            }
        }
        step.merge(settle(at: moment))
        return step
    }

    /// Takes a change: a suspect for incidents to come, a repair for those that are open.
    package mutating func take(_ change: Change) -> IncidentStep {
        var step = IncidentStep()
        guard !recentChanges.contains(where: { $0.id == change.id }) else { return step }
        recentChanges.append(change)
        recentChanges.sort { $0.at < $1.at }
        for id in open.keys.sorted() {
            revise(id, in: &step) { incident, book in
                guard book.concerns(change, incident) else { return false }
                incident.add(change)
                book.noteRepair(change, in: &incident)
                return true
            }
        }
        return step
    }

    /// Moves every incident on by time alone: ends those that are quiet, doubts repairs.
    package mutating func settle(at moment: Timestamp) -> IncidentStep {
        var step = IncidentStep()
        for id in open.keys.sorted() {
            revise(id, in: &step) { incident, book in book.advance(&incident, at: moment) }
        }
        forget(before: moment - settings.changeWindow - .seconds(5400))
        return step
    }

    /// Changes one open incident through `body`, which tells whether it did.
    mutating func revise(
        _ id: Int, in step: inout IncidentStep,
        _ body: (inout Incident, IncidentBook) -> Bool
    ) {
        guard var incident = open[id] else { return }
        let before = incident
        guard body(&incident, self) else { return }
        incident.title = IncidentTitle(services: services).text(for: incident)
        keep(incident)
        step.changed.insert(id)
        step.tidings += Tidings.between(before, incident)
    }

    /// Opens an incident for a finding that belongs to no open one.
    mutating func openIncident(for finding: Finding, in step: inout IncidentStep) {
        var incident = Incident(
            id: nextID, service: finding.service, title: finding.title, phase: .warning,
            severity: finding.severity, openedAt: finding.detectedAt)
        nextID += 1
        for change in recentChanges where concerns(change, incident) { incident.add(change) }
        incident.join(finding)
        _ = advance(&incident, at: finding.detectedAt)
        incident.title = IncidentTitle(services: services).text(for: incident)
        keep(incident)
        step.changed.insert(incident.id)
        step.tidings += Tidings.opening(incident)
    }

    /// Adds an info finding to the evidence, once.
    mutating func keepInfo(_ finding: Finding, in step: inout IncidentStep) {
        recentInfo.removeAll { $0.id == finding.id }
        recentInfo.append(finding)
        step.info.append(finding)
    }

    /// Hands over the incidents that ended since the last call.
    package mutating func takeResolved() -> [Incident] {
        defer { resolved = [] }
        return resolved
    }

    private mutating func keep(_ incident: Incident) {
        if incident.isOpen {
            open[incident.id] = incident
        } else {
            open[incident.id] = nil
            resolved.append(incident)
            noteResolved(incident)
        }
    }

    private mutating func noteResolved(_ incident: Incident) {
        guard let moment = incident.resolvedAt else { return }
        // What would have joined that incident belongs to it, whether it was found to suffer or not.
        for service in Set(services.keys).union(incident.services) {
            if let known = lastResolved[service], known >= moment { continue }
            guard incident.services.contains(where: { isConnected($0, service) }) else { continue }
            lastResolved[service] = moment
        }
    }

    /// From when on the record of each service speaks of this incident and not of an earlier one.
    package func evidenceBegins(for incident: Incident) -> [ServiceID: Timestamp] {
        lastResolved.filter { $0.value <= incident.openedAt }
    }

    private mutating func forget(before moment: Timestamp) {
        recentInfo.removeAll { $0.detectedAt < moment }
        recentChanges.removeAll { $0.at < moment }
    }
}
