import Model

/// Decides what of a change in an incident is worth telling.
enum Tidings {
    /// What to tell when an incident was opened.
    static func opening(_ incident: Incident) -> [IncidentStep.Tiding] {
        let kind: Notice.Kind =
            if incident.failedAt != nil {
                .failed
            } else if incident.warnedAt != nil {
                .warned
            } else {
                .opened
            }
        return [.init(incident: incident.id, kind: kind, severity: incident.severity)]
    }

    /// How the topic of a correction begins; its number follows.
    static let correction = "correction-"

    /// What to tell when `before` became `after`.
    static func between(_ before: Incident, _ after: Incident) -> [IncidentStep.Tiding] {
        var tidings: [IncidentStep.Tiding] = []
        func tell(_ kind: Notice.Kind, _ severity: Severity, _ topic: String? = nil) {
            tidings.append(
                .init(incident: after.id, kind: kind, severity: severity, topic: topic))
        }
        if before.warnedAt == nil, after.warnedAt != nil, after.failedAt == nil {
            tell(.warned, after.severity)
        }
        if before.failedAt == nil, after.failedAt != nil {
            tell(.failed, .page)
        } else if before.severity < after.severity, after.severity == .page, after.failedAt == nil {
            tell(.escalated, .page)
        }
        if let cause = news(before, after) { tell(.diagnosed, .warning, cause) }
        if before.phase != .recovering, after.phase == .recovering { tell(.recovering, .info) }
        if before.phase == .recovering, after.phase == .active {
            tell(.failed, .page, "again-\(after.timeline.last?.at.millisecondsSinceEpoch ?? 0)")
        }
        if before.isOpen, !after.isOpen { tell(.resolved, .info) }
        return tidings
    }

    /// The culprit named for the first time, such as `resourceLeak-payments`, or `correction-1`.
    private static func news(_ before: Incident, _ after: Incident) -> String? {
        func count(_ incident: Incident) -> Int {
            incident.timeline.count { $0.kind == .diagnosis }
        }
        guard count(before) < count(after), let cause = after.diagnosis?.primary else { return nil }
        guard count(before) == 0 else { return "\(correction)\(count(before))" }
        return cause.kind.rawValue + (cause.service.map { "-\($0)" } ?? "")
    }
}
