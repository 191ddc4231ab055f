import Language
package import Model

/// Notices that what comes from another service is older than it ever normally is.
package struct Stale: Detector {
    /// At most so many feeds of a service are watched.
    private static let feedLimit = 64
    private let settings: DetectionSettings
    private var feeds: [String: Feed] = [:]

    private struct Feed: Sendable {
        /// How old the data had become each time before something new came.
        var ages = RollingMedian(capacity: 60)
        var previous: Double?
        var excursion = Excursion(openAfter: .init(looks: 2), closeAfter: .init(looks: 2))
        var open = OpenFinding()
    }

    /// A detector for the feeds of one service.
    package init(settings: DetectionSettings = .init()) { self.settings = settings }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        var events: [DetectionEvent] = []
        for upstream in frame.subjects(of: .feedStaleness).prefix(Self.feedLimit) {
            guard feeds[upstream] != nil || feeds.count < Self.feedLimit,
                let age = frame[.feedStaleness, of: upstream]
            else { continue }
            var feed = feeds[upstream] ?? Feed()
            let wasOpen = feed.excursion.isOpen
            let usual = feed.ages.quantile(1) ?? 0
            let limit = max(settings.stalenessSeconds, 1.5 * usual)
            // Before anything is known of the feed its age cannot stand out.
            let transition = feed.excursion.update(
                isBad: age > limit && feed.ages.count >= 1, isGood: age < 0.8 * limit,
                at: frame.at)
            if let previous = feed.previous, age < previous, !wasOpen { feed.ages.add(previous) }
            feed.previous = age
            switch transition {
            case .none: break
            case .closed: events += feed.open.end(at: frame.at)
            case .opened:
                events += feed.open.open(
                    Self.finding(frame, upstream: upstream, age: age, usual: usual))
            }
            feeds[upstream] = feed
        }
        return events
    }

    private static func finding(
        _ frame: SignalFrame, upstream: String, age: Double, usual: Double
    ) -> Finding {
        Finding(
            detector: "stale", kind: .stale, service: frame.service, subject: upstream,
            severity: .warning, startedAt: frame.at - .milliseconds(Int64(age * 1000)),
            detectedAt: frame.at,
            title: "\(frame.service): nothing new from \(upstream) for "
                + "\(Wording.duration(age.rounded()))",
            evidence: [
                Evidence(
                    "The newest data from \(upstream) is \(Wording.duration(age.rounded())) old; "
                        + "normally it is at most \(Wording.duration(usual)).",
                    signal: Signal(.feedStaleness, of: upstream), before: usual, after: age,
                    unit: "s", at: frame.at)
            ])
    }
}
