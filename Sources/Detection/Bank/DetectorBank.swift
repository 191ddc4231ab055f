package import Model

/// All extractors and detectors of all services: observations in, findings out.
///
/// Deterministic: the same observations in the same order give the same events with the same
/// identities. Feed it in order of time for each service.
package struct DetectorBank: Sendable {
    private let rules: [ThresholdRule]
    private let settings: DetectionSettings
    private var services: [ServiceID: Watch] = [:]

    /// Everything kept for one service.
    private struct Watch: Sendable {
        var extractor = SignalExtractor()
        var detectors: [any Detector]
    }

    /// A bank that has seen nothing yet.
    package init(rules: [ThresholdRule], settings: DetectionSettings = .init()) {
        self.rules = rules
        self.settings = settings
    }

    /// Takes in one observation.
    ///
    /// - Returns: The frame made of a scrape (`nil` for checks and changes) and what the detectors
    ///   of the service have to tell.
    package mutating func ingest(
        _ observation: Observation
    ) -> (frame: SignalFrame?, events: [DetectionEvent]) {
        switch observation {
        case .scrape(let scrape):
            let frame = withWatch(scrape.service) { $0.extractor.frame(from: scrape) }
            return (frame, ingest(frame))
        case .check(let result):
            let events = withWatch(result.service) { watch in
                watch.detectors.indices.flatMap { watch.detectors[$0].ingest(result) }
            }
            return (nil, events)
        case .change:
            return (nil, [])
        }
    }

    /// Takes in a frame that was made earlier, for replays of recorded frames.
    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        withWatch(frame.service) { watch in
            watch.detectors.indices.flatMap { watch.detectors[$0].ingest(frame) }
        }
    }

    private mutating func withWatch<Result>(
        _ service: ServiceID, _ body: (inout Watch) -> Result
    ) -> Result {
        let fresh = services[service] == nil
        if fresh {
            let own = rules.filter { $0.service == nil || $0.service == service }
            services[service] = Watch(
                detectors: DetectorRegistry.detectors(rules: own, settings: settings))
        }
        return body(&services[service, default: Watch(detectors: [])])
    }
}
