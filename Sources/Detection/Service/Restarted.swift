package import Model

/// Notes that the process of a service started again; opens and ends at once.
package struct Restarted: Detector {
    private var start: Double?

    /// A detector for one service.
    package init() {}

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard let now = frame[.processStart] else { return [] }
        defer { start = now }
        guard let start, abs(now - start) > 0.5 else { return [] }
        let moment = Timestamp(secondsSinceEpoch: now)
        var finding = Finding(
            detector: "restarted", kind: .restarted, service: frame.service, severity: .info,
            startedAt: min(moment, frame.at), detectedAt: frame.at,
            title: "\(frame.service) started again at \(moment.timeOfDay)",
            evidence: [
                Evidence(
                    "The process runs since \(moment.timeOfDay); the one before started at "
                        + "\(Timestamp(secondsSinceEpoch: start).timeOfDay).",
                    signal: Signal(.processStart), before: start, after: now, unit: "s",
                    at: frame.at)
            ])
        let opened = finding
        finding.endedAt = frame.at
        return [.opened(opened), .ended(finding)]
    }
}
