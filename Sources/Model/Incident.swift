/// Findings that belong together, from the first warning to the postmortem.
package struct Incident: Hashable, Codable, Sendable, Identifiable {
    /// Where it is in its life.
    package enum Phase: String, Codable, Sendable, CaseIterable {
        /// A failure is forecast but has not happened.
        case warning
        /// Users are affected.
        case active
        /// The cause is gone, the signs are going.
        case recovering
        /// Over.
        case resolved
    }

    /// Its number, from 1, unique in a store.
    package let id: Int
    /// The service where it started.
    package var service: ServiceID
    /// One line for people; says what is known now.
    package var title: String
    /// Where it is in its life.
    package var phase: Phase
    /// The loudest of its findings.
    package var severity: Severity
    /// When the first finding was made.
    package let openedAt: Timestamp
    /// When a forecast first warned.
    package var warnedAt: Timestamp?
    /// The forecast that was given with the first warning.
    package var firstForecast: Forecast?
    /// When users began to be affected (the pool ran out, checks failed).
    package var failedAt: Timestamp?
    /// When a repair was seen (rollback, restart).
    package var repairedAt: Timestamp?
    /// When it was over.
    package var resolvedAt: Timestamp?
    /// All findings, by detection time.
    package var findings: [Finding]
    /// The changes near it, by time.
    package var changes: [Change]
    /// Who is hit and who is next, in order of fall.
    package var impact: [Impact]
    /// Why, as far as known.
    package var diagnosis: Diagnosis?
    /// What later looks say instead, until that is settled; `nil` while they say the same.
    package var contender: Contender?
    /// Why no rule caught it, and which would have.
    package var detectionGap: [DetectionGap]
    /// What happened, by time.
    package var timeline: [TimelineEntry]

    /// A new incident.
    package init(
        id: Int, service: ServiceID, title: String, phase: Phase, severity: Severity,
        openedAt: Timestamp
    ) {
        self.id = id
        self.service = service
        self.title = title
        self.phase = phase
        self.severity = severity
        self.openedAt = openedAt
        findings = []
        changes = []
        impact = []
        detectionGap = []
        timeline = []
    }

    /// Whether it is not over yet.
    package var isOpen: Bool { phase != .resolved }
}
