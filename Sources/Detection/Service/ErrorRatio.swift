import Language
package import Model

/// Notices that more requests end in server errors than may.
package struct ErrorRatio: Detector {
    private let settings: DetectionSettings
    private var excursion = Excursion(
        openAfter: .init(looks: 2), closeAfter: .init(looks: 2, seconds: 20))
    private var open = OpenFinding()
    private var requests = 0.0
    private var normal = RollingMedian(capacity: 60)

    /// A detector for one service.
    package init(settings: DetectionSettings = .init()) { self.settings = settings }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard let ratio = frame[.errorRatio], let rate = frame[.requestRate] else { return [] }
        let isBad = ratio > settings.errorRatio
        requests = isBad ? requests + rate * frame.intervalSeconds : 0
        if !isBad, !excursion.isSuspicious { normal.add(ratio) }
        // With few requests one error is many percent: wait until enough were answered.
        let isBelieved = requests >= settings.errorMinimumRequests
        let transition = excursion.update(
            isBad: isBad && isBelieved,
            isGood: ratio <= settings.errorRatio / 2, at: frame.at)
        switch transition {
        case .none: return []
        case .closed: return open.end(at: frame.at)
        case .opened(let since):
            return open.open(finding(frame, ratio: ratio, rate: rate, since: since))
        }
    }

    private func finding(
        _ frame: SignalFrame, ratio: Double, rate: Double, since: Timestamp
    ) -> Finding {
        let before = normal.median ?? 0
        return Finding(
            detector: "error-ratio", kind: .errors, service: frame.service, severity: .page,
            startedAt: since - .milliseconds(Int64(frame.intervalSeconds * 1000)),
            detectedAt: frame.at,
            title: "\(frame.service): \(Wording.percent(ratio)) of requests end in errors",
            evidence: [
                Evidence(
                    "\(Wording.percent(ratio)) of \(Wording.number(rate)) requests a second end in "
                        + "server errors; before it were \(Wording.percent(before)).",
                    signal: Signal(.errorRatio), before: before, after: ratio, unit: "share",
                    at: frame.at)
            ])
    }
}
