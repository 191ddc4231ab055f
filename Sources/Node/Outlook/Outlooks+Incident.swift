import Economy
import FaultTrees
import History
import Incidents
import Model

// What is said of one incident, from what was computed last; cheap enough for every page view.

extension Outlooks {
    /// How much longer an incident lasts, and what that rests on; `nil` unless it is open and
    /// something has failed.
    nonisolated func remaining(
        of incident: Incident, at now: Timestamp
    ) -> (estimate: ResidualEstimate, precedents: Precedents.Group)? {
        guard incident.isOpen, let failedAt = incident.failedAt,
            let precedents = known.precedents?[incident.service]
        else { return nil }
        let elapsed = max(0, now.seconds(since: failedAt)) / 60
        return (precedents.durations.estimate(elapsedMinutes: elapsed), precedents)
    }

    /// What an incident costs: what was seen, or what a warning foretells; `nil` without figures.
    nonisolated func cost(of incident: Incident) -> OutageCost? {
        guard let costs else { return nil }
        let foretold = incident.failedAt == nil && incident.isOpen
        let start = foretold ? incident.foretoldAt : incident.failedAt
        return costs.cost(
            of: ServiceLoss.losses(
                failures: start.map { [incident.service: $0] } ?? [:],
                impacts: start == nil && foretold ? [] : incident.impact,
                end: incident.worksAgainAt, counting: foretold ? .expected : .observed))
    }

    /// The failure modes of whatever the origin of an incident can stop, with the other modes that
    /// stop the same, the longest downtime first.
    nonisolated func weakPoints(shownBy incident: Incident) -> [FailureModes] {
        known.modes.filter { subject in
            subject.service != incident.service
                && subject.modes.contains { mode in
                    mode.failures.contains { $0.cause == .own(incident.service) }
                }
        }.sorted {
            $0.downtimeSecondsPerYear != $1.downtimeSecondsPerYear
                ? $0.downtimeSecondsPerYear > $1.downtimeSecondsPerYear : $0.service < $1.service
        }
    }

    /// What kind of incident it is by the rules; `nil` while nothing has failed.
    nonisolated func classification(of incident: Incident) -> IncidentClassification? {
        guard incident.failedAt != nil || incident.impact.contains(where: { $0.observedAt != nil })
        else { return nil }
        return SeenClassification(
            incident: incident, record: PastIncident(incident, names: names), watched: names.count
        ).classification
    }
}

extension Incident {
    /// When the earliest failure that is forecast now is expected.
    fileprivate var foretoldAt: Timestamp? {
        findings.filter { $0.endedAt == nil }.compactMap { $0.forecast?.expectedAt }.min()
    }

    /// When all that had failed worked again; `nil` while something fails.
    fileprivate var worksAgainAt: Timestamp? {
        let failures = findings.filter { $0.forecast == nil && $0.severity > .info }
        guard !failures.isEmpty, failures.allSatisfy({ $0.endedAt != nil }) else {
            return resolvedAt
        }
        return failures.compactMap(\.endedAt).max()
    }
}
