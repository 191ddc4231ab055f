import Language
package import Model

/// Notices that answers take much longer than they used to.
///
/// The baseline is the median of the last quiet frames; what stands out is not learned.
package struct Latency: Detector {
    private let settings: DetectionSettings
    private var excursion: Excursion
    private var baseline = RollingMedian(capacity: 60)
    private var open = OpenFinding()

    /// A detector for one service.
    package init(settings: DetectionSettings = .init()) {
        self.settings = settings
        let hold = Excursion.Hold(looks: 3, seconds: settings.latencyHoldSeconds)
        excursion = Excursion(openAfter: hold, closeAfter: hold)
    }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard let latency = frame[.latencyMean], let rate = frame[.requestRate],
            rate * frame.intervalSeconds >= 5
        else { return [] }
        guard let normal = baseline.median, baseline.count >= 12 else {
            baseline.add(latency)
            return []
        }
        let limit = max(settings.latencyFactor * normal, normal + 6 * baseline.deviation)
        let transition = excursion.update(
            isBad: latency > limit,
            isGood: latency < max(0.75 * settings.latencyFactor, 1.1) * normal, at: frame.at)
        if !excursion.isSuspicious { baseline.add(latency) }
        switch transition {
        case .none: return []
        case .closed: return open.end(at: frame.at)
        case .opened(let since):
            return open.open(finding(frame, latency: latency, normal: normal, since: since))
        }
    }

    private func finding(
        _ frame: SignalFrame, latency: Double, normal: Double, since: Timestamp
    ) -> Finding {
        Finding(
            detector: "latency", kind: .slow, service: frame.service, severity: .warning,
            startedAt: since - .milliseconds(Int64(frame.intervalSeconds * 1000)),
            detectedAt: frame.at,
            title: "\(frame.service): answers take \(Wording.duration(latency)) instead of "
                + "\(Wording.duration(normal))",
            evidence: [
                Evidence(
                    "The mean time to answer is \(Wording.duration(latency)); before it was "
                        + "\(Wording.duration(normal)).",
                    signal: Signal(.latencyMean), before: normal, after: latency, unit: "s",
                    at: frame.at)
            ])
    }
}
