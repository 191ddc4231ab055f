import Incidents
package import Model
package import Topology

/// Foretells who falls next in open incidents, and settles what was foretold by what then happened.
///
/// A plain value without clock or store, as the ``IncidentBook`` is: giving it the same input again
/// gives the same predictions.
package struct FallOutlook: Sendable {
    /// How far ahead is foretold.
    package static var horizon: Duration { .seconds(3600) }
    /// How often an incident is looked at anew, in the time watched.
    private static var interval: Duration { .seconds(60) }
    /// Simulated runs of a forecast: fewer on a large graph, so that observations never wait long.
    private var runs: Int { max(50, min(500, 200_000 / max(1, graph.nodes.count))) }
    /// Probability that a failure foretold with a closed range comes at all: the range's own.
    private static var chanceInClosedRange: Double { 0.95 }
    /// The same when the range has no late end; a judgement, which the scores of predictions check.
    private static var chanceInOpenRange: Double { 0.8 }

    /// The last forecasts of each open incident, the most probable first.
    package private(set) var forecasts: [Int: [ServiceForecast]] = [:]
    private let graph: DependencyGraph
    private let ledger = PredictionLedger()
    private var kept: [FallPrediction]
    private var foretoldAt: [Int: Timestamp] = [:]

    /// An outlook that goes on with the predictions that are not settled yet.
    package init(services: [Service], open: [FallPrediction] = []) {
        graph = DependencyGraph(services: services)
        kept = open
    }

    /// Moves on to `now`.
    ///
    /// - Parameters:
    ///   - incidents: Those that are open, and those that ended since the last call.
    ///   - heard: The services that answer at present.
    ///   - now: The present.
    /// - Returns: The predictions that are new or settled, to be kept.
    package mutating func advance(
        _ incidents: [Incident], heard: Set<ServiceID>, at now: Timestamp
    ) -> [FallPrediction] {
        var changed = settle(incidents, at: now)
        for incident in incidents where isDue(incident, at: now) {
            changed += foretell(incident, heard: heard, at: now)
        }
        for incident in incidents where !incident.isOpen {
            forecasts[incident.id] = nil
            foretoldAt[incident.id] = nil
        }
        return changed
    }

    private mutating func settle(
        _ incidents: [Incident], at now: Timestamp
    ) -> [FallPrediction] {
        let falls = Dictionary(incidents.map { ($0.id, $0.falls) }) { first, _ in first }
        let settled = Set(kept.map(\.incident)).sorted().flatMap { incident in
            PredictionLedger.settled(
                kept, incident: incident, falls: falls[incident] ?? [:], at: now)
        }
        let keys = Set(settled.map(Key.init))
        kept.removeAll { keys.contains(Key($0)) }
        // What is settled stays while its incident lasts, so that a fall is not foretold again.
        kept += settled.filter { falls[$0.incident] != nil }
        let open = Set(incidents.filter(\.isOpen).map(\.id))
        kept.removeAll { $0.isSettled && !open.contains($0.incident) }
        return settled
    }

    private func isDue(_ incident: Incident, at now: Timestamp) -> Bool {
        guard incident.phase == .warning || incident.phase == .active else { return false }
        return foretoldAt[incident.id].map { now - $0 >= Self.interval } ?? true
    }

    private mutating func foretell(
        _ incident: Incident, heard: Set<ServiceID>, at now: Timestamp
    ) -> [FallPrediction] {
        foretoldAt[incident.id] = now
        let down = incident.down
        let latest = CascadeForecast.forecast(
            graph: graph, down: down, expected: expected(in: incident, at: now),
            up: heard.subtracting(down.keys), now: now, horizon: Self.horizon, runs: runs,
            seed: UInt64(incident.id))
        forecasts[incident.id] = latest
        let new = ledger.additions(
            of: latest, for: incident.id, kept: kept, at: now, horizon: Self.horizon)
        kept += new
        return new
    }

    private func expected(
        in incident: Incident, at now: Timestamp
    ) -> [ServiceID: ExpectedFall] {
        var expected: [ServiceID: ExpectedFall] = [:]
        for finding in incident.findings where finding.endedAt == nil {
            guard let forecast = finding.forecast, incident.falls[finding.service] == nil else {
                continue
            }
            let start = max(now, forecast.earliestAt)
            let end = max(start, forecast.latestAt ?? now + Self.horizon)
            expected[finding.service] = ExpectedFall(
                in: TimeRange(start: start, end: end),
                probability: forecast.latestAt == nil
                    ? Self.chanceInOpenRange : Self.chanceInClosedRange)
        }
        return expected
    }

    /// What tells one prediction from another.
    private struct Key: Hashable {
        let incident: Int
        let service: ServiceID
        let madeAt: Timestamp

        init(_ prediction: FallPrediction) {
            incident = prediction.incident
            service = prediction.service
            madeAt = prediction.madeAt
        }
    }
}

extension Incident {
    /// When each service was first seen to fall in this incident.
    fileprivate var falls: [ServiceID: Timestamp] {
        var falls = Dictionary(
            impact.compactMap { hit in hit.observedAt.map { (hit.service, $0) } }
        ) { first, _ in first }
        if let failedAt { falls[service] = failedAt }
        return falls
    }

    /// What has fallen and is not back yet, and since when.
    fileprivate var down: [ServiceID: Timestamp] {
        let failing = Set(
            findings.filter { $0.endedAt == nil && $0.forecast == nil && $0.severity > .info }
                .map(\.service))
        return falls.filter { failing.contains($0.key) }
    }
}
