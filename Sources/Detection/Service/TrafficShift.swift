import Language
package import Model

/// Notes that the request rate took a step against its own baseline and stayed there.
///
/// The baseline is the median rate of up to 10 min before the last one, so that the step itself is
/// not learned while it is looked at. What lasts for half an hour is the new normal.
package struct TrafficShift: Detector {
    private static let newNormalSeconds: Double = 1800
    private let settings: DetectionSettings
    private var baseline = RollingMedian(capacity: 60)
    private var recent: [(at: Timestamp, rate: Double)] = []
    private var open = OpenFinding()
    private var normal = 0.0
    private var returning = HeldCondition()

    /// A detector for one service.
    package init(settings: DetectionSettings = .init()) { self.settings = settings }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard let rate = frame[.requestRate], frame.intervalSeconds > 0 else { return [] }
        recent.append((frame.at, rate))
        return open.finding == nil ? look(frame) : follow(frame)
    }

    private mutating func look(_ frame: SignalFrame) -> [DetectionEvent] {
        // What left the last minute joins the baseline.
        while let first = recent.first,
            frame.at.seconds(since: first.at) >= settings.trafficHoldSeconds || recent.count > 120
        {
            baseline.add(first.rate)
            recent.removeFirst()
        }
        guard let normal = baseline.median, baseline.count >= 12, normal > 0, recent.count >= 3
        else { return [] }
        let count = Double(recent.count)
        let mean = recent.reduce(0) { $0 + $1.rate } / count
        let side: Double = mean > normal ? 1 : -1
        let step = settings.trafficStep * normal
        let scatter = max(
            (normal / (frame.intervalSeconds * count)).squareRoot(),
            1.48 * baseline.deviation / count.squareRoot())
        let strays = recent.map { side * ($0.rate - normal) < step / 2 }
        let strayed = strays.count { $0 }
        guard let first = recent.first, strays.first == false, strayed <= recent.count / 6,
            abs(mean - normal) >= max(step, 5 * scatter)
        else { return [] }
        self.normal = normal
        let started = first.at - .milliseconds(Int64(frame.intervalSeconds * 1000))
        return open.open(finding(frame, mean: mean, normal: normal, started: started))
    }

    private mutating func follow(_ frame: SignalFrame) -> [DetectionEvent] {
        let first = recent.first { frame.at.seconds(since: $0.at) < settings.trafficHoldSeconds }
        recent.removeAll { $0.at < (first?.at ?? frame.at) }
        let mean = recent.reduce(0) { $0 + $1.rate } / Double(max(1, recent.count))
        let isBack = abs(mean - normal) < settings.trafficStep / 2 * normal
        let turned = returning.update(holds: isBack, at: frame.at, for: 20) == .fired
        let lasted = frame.at.seconds(since: open.finding?.detectedAt ?? frame.at)
        guard turned || lasted >= Self.newNormalSeconds else { return [] }
        returning = HeldCondition()
        if !turned { baseline = RollingMedian(capacity: 60) }
        return open.end(at: frame.at)
    }

    private func finding(
        _ frame: SignalFrame, mean: Double, normal: Double, started: Timestamp
    ) -> Finding {
        let change = mean / normal - 1
        let words = "\(change > 0 ? "+" : "−")\(Wording.percent(abs(change)))"
        return Finding(
            detector: "traffic-shift", kind: .trafficShift, service: frame.service,
            severity: .info, startedAt: started, detectedAt: frame.at,
            title: "\(frame.service): traffic \(words)",
            evidence: [
                Evidence(
                    "Requests went from \(Wording.number(normal)) to \(Wording.number(mean)) a "
                        + "second (\(words)).",
                    signal: Signal(.requestRate), before: normal, after: mean, unit: "1/s",
                    at: frame.at)
            ])
    }
}
