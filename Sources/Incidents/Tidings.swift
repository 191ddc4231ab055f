import Model

/// Decides what of a change in an incident is worth telling.
enum Tidings {
    /// What to tell when an incident was opened.
    static func opening(_ incident: Incident) -> [IncidentStep.Tiding] {
        let kind: Notice.Kind = incident.failedAt == nil ? .warned : .failed
        return [.init(incident: incident.id, kind: kind, severity: incident.severity)]
    }

    /// What to tell when `before` became `after`.
    static func between(_ before: Incident, _ after: Incident) -> [IncidentStep.Tiding] {
        var kinds: [(Notice.Kind, Severity)] = []
        if before.failedAt == nil, after.failedAt != nil {
            kinds.append((.failed, .page))
        } else if before.severity < after.severity, after.severity == .page, after.failedAt == nil {
            kinds.append((.escalated, .page))
        }
        if !isKnown(before), isKnown(after) { kinds.append((.diagnosed, .warning)) }
        if before.phase != .recovering, after.phase == .recovering {
            kinds.append((.recovering, .info))
        }
        if before.isOpen, !after.isOpen { kinds.append((.resolved, .info)) }
        return kinds.map { .init(incident: after.id, kind: $0.0, severity: $0.1) }
    }

    private static func isKnown(_ incident: Incident) -> Bool {
        incident.timeline.contains { $0.kind == .diagnosis }
    }
}
