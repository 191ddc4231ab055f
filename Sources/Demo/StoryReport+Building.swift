import LoadTesting
import Model

extension StoryReport {
    /// The report of a story from what the lab saw and what Foreshock recorded.
    ///
    /// When a pool ran out is taken from the lab, which looks at the pools itself; when it was
    /// warned of, and everything else, from Foreshock.
    init(
        scenario: Scenario, speed: Double, outcome: LabOutcome, incidents: [Incident],
        received: WebhookReceiver.Tally, postmortem: String?
    ) {
        let clock = StoryClock(start: outcome.startedAt)
        let main = StoryReport.principal(incidents)
        let exhaustion = outcome.exhaustedAt.min { $0.value < $1.value }
        let warned = incidents.compactMap(\.warnedAt).min()
        self.scenario = scenario.name
        self.speed = speed
        self.incidents = incidents.count
        events = StoryReport.events(outcome.changes, incidents, clock)
        exhaustedAt = clock.seconds(exhaustion?.value)
        warnedAt = clock.seconds(warned)
        leadSeconds = exhaustion.flatMap { exhausted in
            warned.map { exhausted.value.seconds(since: $0) }
        }
        pages = incidents.filter { $0.severity == .page }.count
        notifications = received.notices.count
        duplicateNotifications = received.duplicates
        primaryCause = StoryReport.primary(main)
        contributingFactors = main?.diagnosis?.contributing.map(CauseRow.init) ?? []
        ruledOut = main?.diagnosis?.ruledOut ?? []
        impact =
            main?.impact.map {
                ImpactRow(
                    service: $0.service, expectedAt: clock.seconds($0.expectedAt),
                    observedAt: clock.seconds($0.observedAt))
            } ?? []
        detectionGap = main?.detectionGap.map { GapRow($0, clock) } ?? []
        resolvedAt = clock.seconds(main?.resolvedAt)
        self.postmortem = postmortem
    }

    /// The incident that the story is about: the loudest, then the first.
    static func principal(_ incidents: [Incident]) -> Incident? {
        incidents.min { ($1.severity, $0.openedAt) < ($0.severity, $1.openedAt) }
    }

    private static func events(
        _ changes: [Change], _ incidents: [Incident], _ clock: StoryClock
    ) -> [Event] {
        let recorded = incidents.flatMap(\.timeline).map { entry in
            Event(
                at: clock.seconds(entry.at), kind: entry.kind.rawValue, service: entry.service,
                text: entry.text, evidence: entry.evidence)
        }
        let known = Set(recorded.map(\.text))
        let others = changes.filter { !known.contains($0.title) }.map { change in
            Event(
                at: clock.seconds(change.at), kind: "change", service: change.service,
                text: change.title, evidence: [])
        }
        return (recorded + others).sorted { $0.at < $1.at }
    }

    private static func primary(_ incident: Incident?) -> CauseRow? {
        guard let incident else {
            return CauseRow(
                Cause(
                    kind: .none, service: nil, confidence: 1,
                    title: "nothing to blame: no finding was worth a warning", evidence: []))
        }
        return incident.diagnosis.map { CauseRow($0.primary) }
    }
}

extension StoryReport.CauseRow {
    init(_ cause: Cause) {
        self.init(
            kind: cause.kind, service: cause.service, subject: cause.subject,
            change: cause.change?.id, version: cause.change?.version,
            confidence: cause.confidence, title: cause.title, effect: cause.effect,
            soonerSeconds: cause.soonerSeconds, evidence: cause.evidence)
    }
}

extension StoryReport.GapRow {
    init(_ gap: DetectionGap, _ clock: StoryClock) {
        self.init(
            rule: gap.rule, inForce: gap.inForce, wouldFireAt: clock.seconds(gap.wouldFireAt),
            lateBySeconds: gap.lateBySeconds, smallestChange: gap.smallestChange,
            falsePagesOnControl: gap.falsePagesOnControl, control: gap.control)
    }
}

/// Counts moments in seconds since the story began.
struct StoryClock {
    let start: Timestamp

    func seconds(_ moment: Timestamp) -> Double { moment.seconds(since: start) }

    func seconds(_ moment: Timestamp?) -> Double? { moment.map { seconds($0) } }
}
