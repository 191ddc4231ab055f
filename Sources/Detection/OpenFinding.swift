import Model

/// The finding that a detector has open at the moment, if any, and the events of its life.
struct OpenFinding: Sendable {
    private(set) var finding: Finding?

    mutating func open(_ finding: Finding) -> [DetectionEvent] {
        self.finding = finding
        return [.opened(finding)]
    }

    /// Gives the open finding new words and numbers; its severity never falls.
    mutating func update(
        severity: Severity? = nil, title: String? = nil, evidence: [Evidence]? = nil,
        forecast: Forecast? = nil
    ) -> [DetectionEvent] {
        guard let old = finding else { return [] }
        let new = Finding(
            detector: old.detector, kind: old.kind, service: old.service, subject: old.subject,
            severity: max(old.severity, severity ?? old.severity), startedAt: old.startedAt,
            detectedAt: old.detectedAt, title: title ?? old.title,
            evidence: evidence ?? old.evidence, forecast: forecast ?? old.forecast)
        finding = new
        return [.updated(new)]
    }

    mutating func end(at moment: Timestamp) -> [DetectionEvent] {
        guard var finding else { return [] }
        finding.endedAt = moment
        self.finding = nil
        return [.ended(finding)]
    }
}
