package import Model

/// Notices a service whose metrics cannot be read any more.
package struct Unreachable: Detector {
    private let settings: DetectionSettings
    private var excursion: Excursion
    private var open = OpenFinding()

    /// A detector for one service.
    package init(settings: DetectionSettings = .init()) {
        self.settings = settings
        excursion = Excursion(
            openAfter: .init(looks: settings.failedScrapes), closeAfter: .init(looks: 2))
    }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        let transition = excursion.update(
            isBad: frame.failure != nil, isGood: frame.failure == nil, at: frame.at)
        switch transition {
        case .none: return []
        case .closed: return open.end(at: frame.at)
        case .opened(let since):
            let reason = frame.failure ?? "no reason given"
            return open.open(
                Finding(
                    detector: "unreachable", kind: .unreachable, service: frame.service,
                    severity: .page, startedAt: since, detectedAt: frame.at,
                    title: "\(frame.service) cannot be reached: \(reason)",
                    evidence: [
                        Evidence(
                            "\(settings.failedScrapes) scrapes in a row failed; the last: \(reason).",
                            signal: Signal(.scrapeUp), before: 1, after: 0, at: frame.at)
                    ]))
        }
    }
}
