package import Detection
package import Model

/// What is found at present: the open findings, and when each service was last heard of.
package struct ConditionBoard: Sendable {
    /// Findings that last, of any severity.
    package private(set) var open: [Finding] = []
    /// When anything was last heard of a service.
    package private(set) var lastSeen: [ServiceID: Timestamp] = [:]
    /// The last result of every check.
    package private(set) var checks: [ServiceID: [String: CheckResult]] = [:]

    /// When the metrics of a service were last read.
    package private(set) var scraped: [ServiceID: Timestamp] = [:]

    /// Nothing found, nothing heard.
    package init() {}

    /// Takes an observation and what detectors made of it.
    package mutating func take(_ observation: Observation, _ events: [DetectionEvent]) {
        lastSeen[observation.service] = observation.at
        if case .check(let result) = observation {
            checks[result.service, default: [:]][result.check] = result
        }
        if case .scrape(let scrape) = observation, scrape.failure == nil {
            scraped[scrape.service] = scrape.at
        }
        for event in events { take(event) }
    }

    private mutating func take(_ event: DetectionEvent) {
        switch event {
        case .opened(let finding), .updated(let finding):
            open.removeAll { $0.id == finding.id }
            open.append(finding)
        case .ended(let finding):
            open.removeAll { $0.id == finding.id }
        }
    }
}
