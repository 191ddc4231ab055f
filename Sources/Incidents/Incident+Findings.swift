package import Model

// How an incident takes up findings, changes and notes.

extension Incident {
    /// Every service that a finding of this incident concerns, and the one where it started.
    package var services: Set<ServiceID> {
        Set(findings.map(\.service)).union([service])
    }

    /// Adds a finding, or replaces the one it continues; news goes into the timeline.
    mutating func join(_ finding: Finding) {
        if let index = findings.lastIndex(where: { $0.isLike(finding) }) {
            let known = findings[index]
            findings[index].take(finding)
            if known.severity < finding.severity {
                note(
                    finding.timelineKind, at: finding.toldAt,
                    "Now a page: \(finding.title)", finding.evidence, about: finding.service)
            }
            return
        }
        findings.append(finding)
        findings.sort { ($0.detectedAt, $0.id) < ($1.detectedAt, $1.id) }
        note(
            finding.timelineKind, at: finding.toldAt, finding.title, finding.evidence,
            about: finding.service)
    }

    /// Ends the open finding of the same detector, service and subject.
    mutating func endFinding(like finding: Finding, at moment: Timestamp) -> Bool {
        guard let index = findings.lastIndex(where: { $0.isLike(finding) }) else { return false }
        findings[index].endedAt = moment
        note(
            .recovery, at: moment, "Over: \(findings[index].shortTitle)", about: finding.service)
        return true
    }

    /// Adds a change, once, with its line in the timeline.
    mutating func add(_ change: Change) {
        guard !changes.contains(where: { $0.id == change.id }) else { return }
        changes.append(change)
        changes.sort { $0.at < $1.at }
        let kind: TimelineEntry.Kind =
            change.kind == .rollback || change.kind == .restart ? .repair : .change
        note(kind, at: change.at, change.title, about: change.service)
    }

    /// Adds a line to the timeline, kept in order of time.
    mutating func note(
        _ kind: TimelineEntry.Kind, at moment: Timestamp, _ text: String,
        _ evidence: [Evidence] = [], about service: ServiceID? = nil
    ) {
        let entry = TimelineEntry(
            at: moment, kind: kind, service: service ?? self.service, text: text,
            evidence: evidence)
        let place = timeline.firstIndex { $0.at > moment } ?? timeline.endIndex
        timeline.insert(entry, at: place)
    }

    /// When a service was first seen failing in this incident.
    func firstFailure(of service: ServiceID) -> Timestamp? {
        findings.filter { $0.service == service && $0.showsImpact }.map(\.startedAt).min()
    }
}

extension Finding {
    /// Whether users are affected when this is found.
    package var isFailure: Bool {
        switch kind {
        case .exhausted, .errors, .checkFailing, .unreachable: true
        case .exhaustionForecast, .rule, .slow, .indexMissing, .trafficShift, .stale, .restarted:
            false
        }
    }

    /// When it became worth telling: a forecast may have been information before.
    var toldAt: Timestamp { max(detectedAt, forecast?.madeAt ?? detectedAt) }

    /// Whether this shows that a service is hit by a failure elsewhere; a feed that is old but still
    /// within its buffer does not.
    var showsImpact: Bool { isFailure || kind == .slow }

    /// Whether it still lasts and is louder than information.
    var isOpenWarning: Bool { endedAt == nil && severity > .info }

    /// Whether `other` is the same open condition, perhaps seen again after a restart.
    func isLike(_ other: Finding) -> Bool {
        id == other.id
            || (endedAt == nil && detector == other.detector && service == other.service
                && subject == other.subject && kind == other.kind)
    }

    /// Takes over the news of a later report of the same condition.
    mutating func take(_ later: Finding) {
        let loudest = max(severity, later.severity)
        var merged = Finding(
            detector: detector, kind: kind, service: service, subject: subject,
            severity: loudest, startedAt: min(startedAt, later.startedAt), detectedAt: detectedAt,
            title: later.title, evidence: later.evidence, forecast: later.forecast ?? forecast)
        merged.endedAt = later.endedAt
        self = merged
    }

    /// The mark of its line in a timeline.
    var timelineKind: TimelineEntry.Kind {
        switch kind {
        case .exhausted, .errors, .checkFailing, .unreachable: .failure
        case .exhaustionForecast, .rule, .slow, .indexMissing, .stale: .warning
        case .trafficShift, .restarted: .note
        }
    }

    /// The title without the forecast, for saying that it is over.
    var shortTitle: String {
        guard kind == .exhaustionForecast else { return title }
        return "\(service): the pool \(subject ?? "") no longer runs out".replacingDoubleSpaces
    }
}

extension String {
    fileprivate var replacingDoubleSpaces: String {
        split(separator: " ").joined(separator: " ")
    }
}
