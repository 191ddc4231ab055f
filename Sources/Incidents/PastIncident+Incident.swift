package import Model

extension PastIncident {
    /// An incident as a record of history.
    ///
    /// It counts from when users were affected, or from the warning when they never were. Its
    /// severity is a rule: `none` when nothing failed; `critical` when half of the services watched
    /// or more were seen to fall, at least two; `major` when a service was down; else `minor`.
    ///
    /// - Parameters:
    ///   - incident: The incident, over or not.
    ///   - names: The names of the services watched, by identity.
    package init(_ incident: Incident, names: [ServiceID: String]) {
        let fallen = incident.fallen
        self.init(
            id: "\(incident.id)", provider: incident.service.rawValue, title: incident.title,
            components: fallen.map { names[$0] ?? $0.rawValue },
            severity: incident.severity(of: names),
            start: incident.failedAt ?? incident.openedAt, end: incident.resolvedAt,
            updates: incident.timeline.map { Update(at: $0.at, text: $0.text) })
    }
}

extension Incident {
    /// The services that were seen failing, the one where it started first.
    fileprivate var fallen: [ServiceID] {
        let hit = impact.filter { $0.observedAt != nil }.map(\.service)
        return failedAt == nil ? hit : [service] + hit.filter { $0 != service }
    }

    fileprivate func severity(of names: [ServiceID: String]) -> PastIncident.Severity {
        let count = fallen.count
        guard count > 0 else { return .none }
        if count >= 2, count * 2 >= names.count { return .critical }
        let isDown = findings.contains {
            [.exhausted, .checkFailing, .unreachable].contains($0.kind)
        }
        return isDown ? .major : .minor
    }
}
