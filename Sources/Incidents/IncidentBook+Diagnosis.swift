import Language
package import Model

// What diagnosis concluded, written into the incident.

extension IncidentBook {
    /// Takes a diagnosis; a new culprit is noted in the timeline and told.
    package mutating func conclude(_ diagnosis: Diagnosis, for id: Int) -> IncidentStep {
        var step = IncidentStep()
        revise(id, in: &step) { incident, book in
            let known = incident.diagnosis?.primary
            guard diagnosis != incident.diagnosis else { return false }
            incident.diagnosis = diagnosis
            book.blame(diagnosis.primary, insteadOf: known, in: &incident, at: diagnosis.at)
            return true
        }
        return step
    }

    /// Takes the comparison of rules with what happened.
    package mutating func compare(_ gap: [DetectionGap], for id: Int) -> IncidentStep {
        var step = IncidentStep()
        revise(id, in: &step) { incident, _ in
            guard gap != incident.detectionGap else { return false }
            incident.detectionGap = gap
            return true
        }
        return step
    }

    /// Notes a span in which nobody watched in every open incident.
    package mutating func noteGap(_ gap: TimeRange) -> IncidentStep {
        var step = IncidentStep()
        for id in open.keys.sorted() {
            revise(id, in: &step) { incident, _ in
                let text =
                    "Foreshock itself was not running from \(gap.start.timeOfDay) to "
                    + "\(gap.end.timeOfDay) (\(gap.duration.words)): nothing is recorded of that time"
                incident.note(.gap, at: gap.end, text)
                return true
            }
        }
        return step
    }

    private func blame(
        _ cause: Cause, insteadOf known: Cause?, in incident: inout Incident, at moment: Timestamp
    ) {
        guard cause.kind != .unknown, cause.kind != .none,
            cause.confidence >= settings.confidentFrom
        else { return }
        let isNews =
            known?.kind != cause.kind || known?.service != cause.service
            || (known?.confidence ?? 0) < settings.confidentFrom
        if let service = cause.service, service != incident.service {
            incident.service = service
            incident.impact = []
            updateImpact(of: &incident)
        }
        guard isNews else { return }
        incident.note(
            .diagnosis, at: moment, "Primary cause: \(cause.title)", cause.evidence)
    }
}
