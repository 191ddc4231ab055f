import Language
import Model

// Which cause is named, and when another takes its place: not at every look that says otherwise.

extension IncidentBook {
    /// Weighs a new diagnosis against the cause that is named.
    ///
    /// The first cause is named when two looks in a row are sure of it, or one is nearly certain.
    /// Another takes its place, or none, when at least three looks in a row say so over
    /// ``IncidentSettings/correctionHold``, which doubles with each correction. Until then what was
    /// said stands, so that page, timeline and notices say the same.
    func weigh(_ diagnosis: Diagnosis, in incident: inout Incident) {
        let held = incident.namedCause
        let found = diagnosis.primary.isNamed && isSure(diagnosis.primary) ? diagnosis.primary : nil
        switch (held, found) {
        case (nil, nil):
            incident.contender = nil
            incident.diagnosis = undecided(diagnosis)
        case (let held?, let found?) where held.isSame(as: found):
            incident.contender = nil
            incident.diagnosis = diagnosis
        default:
            let contender = follow(incident.contender, found, at: diagnosis.at)
            incident.contender = contender
            if isSettled(contender, in: incident, at: diagnosis.at) {
                name(found, of: diagnosis, insteadOf: held, in: &incident)
            } else if held == nil {
                incident.diagnosis = undecided(diagnosis)
            }
        }
    }

    private func isSure(_ cause: Cause) -> Bool { cause.confidence >= settings.confidentFrom }

    private func follow(
        _ contender: Contender?, _ cause: Cause?, at moment: Timestamp
    ) -> Contender {
        guard let contender, isSame(contender.cause, cause) else {
            return Contender(cause: cause, since: moment, looks: 1)
        }
        return Contender(cause: cause, since: contender.since, looks: contender.looks + 1)
    }

    private func isSame(_ left: Cause?, _ right: Cause?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSame(as: right)
    }

    private func isSettled(
        _ contender: Contender, in incident: Incident, at moment: Timestamp
    ) -> Bool {
        let said = incident.timeline.count { $0.kind == .diagnosis }
        guard said > 0 else {
            let isNearlyCertain = contender.cause?.confidence ?? 0 >= settings.certainFrom
            return contender.looks >= 2 || isNearlyCertain
        }
        let hold = settings.correctionHold * (1 << min(said - 1, Self.mostDoublings))
        return contender.looks >= 3 && moment - contender.since >= hold
    }

    /// After this many corrections the time for another one grows no more.
    private static let mostDoublings = 4

    private func name(
        _ cause: Cause?, of diagnosis: Diagnosis, insteadOf held: Cause?,
        in incident: inout Incident
    ) {
        incident.contender = nil
        incident.diagnosis = cause == nil ? undecided(diagnosis) : diagnosis
        let text = statement(of: cause, diagnosis, insteadOf: held, in: incident)
        move(&incident, to: cause?.service ?? incident.findings.first?.service)
        incident.note(.diagnosis, at: diagnosis.at, text, cause?.evidence ?? [])
    }

    private func statement(
        of cause: Cause?, _ diagnosis: Diagnosis, insteadOf held: Cause?, in incident: Incident
    ) -> String {
        guard let held else { return "Primary cause: \(cause?.title ?? "not known yet")" }
        let said = incident.timeline.last { $0.kind == .diagnosis }?.at
        let when = said.map { " at \($0.timeOfDay)" } ?? ""
        guard let cause else {
            return "Correction: the primary cause is not known yet; “\(held.title)”, said\(when), "
                + "is no longer borne out by what is measured"
        }
        let isFactor = diagnosis.contributing.contains { $0.isSame(as: held) }
        let reason = cause.evidence.first.map { ": \($0.text)" } ?? ""
        return
            "Correction: the primary cause is “\(cause.title)”, not “\(held.title)” as said\(when)"
            + (isFactor ? ", which made it worse" : "") + reason
    }

    private func move(_ incident: inout Incident, to service: ServiceID?) {
        guard let service, service != incident.service else { return }
        incident.service = service
        incident.impact = []
        updateImpact(of: &incident)
    }

    /// A diagnosis that is not sure, as what it is: not known yet, with what speaks for what.
    private func undecided(_ diagnosis: Diagnosis) -> Diagnosis {
        let nearest = diagnosis.primary
        guard nearest.isNamed else { return diagnosis }
        let sure = Wording.wholePercent(nearest.confidence)
        let evidence =
            [Evidence("Nearest: \(nearest.title) (\(sure) sure, not settled).")]
            + nearest.evidence + diagnosis.contributing.map { Evidence("Also seen: \($0.title).") }
        return Diagnosis(
            at: diagnosis.at,
            primary: Cause(
                kind: .unknown, service: nil, confidence: 0, title: "Not known yet",
                evidence: evidence),
            contributing: [], ruledOut: [])
    }
}

extension Incident {
    /// The cause that was said and stands; `nil` while none is.
    var namedCause: Cause? { diagnosis.flatMap { $0.primary.isNamed ? $0.primary : nil } }
}

extension Cause {
    /// Whether it blames something.
    var isNamed: Bool { kind != .unknown && kind != .none }

    /// Whether it blames the same thing, however the numbers went on since.
    func isSame(as other: Cause) -> Bool {
        kind == other.kind && service == other.service && subject == other.subject
            && change?.id == other.change?.id
    }
}
