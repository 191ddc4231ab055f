import Detection
import Diagnosis
import Incidents
import Model

// Why, and why not caught: asked again while an incident develops, at most every ten seconds of
// the time watched.

extension Watch {
    /// Diagnoses open incidents that changed or were not looked at for a while.
    func diagnose(
        _ draft: inout IncidentBook, changed: Set<Int>, at moment: Timestamp
    ) -> IncidentStep {
        var step = IncidentStep()
        for incident in draft.open.values.sorted(by: { $0.id < $1.id }) {
            if isDue(incident, at: moment) {
                diagnosedAt[incident.id] = moment
                step.merge(
                    draft.conclude(diagnosis(of: incident, in: draft, at: moment), for: incident.id)
                )
            }
            if needsComparison(incident, changed: changed, at: moment) {
                comparedAt[incident.id] = moment
                step.merge(draft.compare(gap(of: incident), for: incident.id))
            }
        }
        return step
    }

    private func isDue(_ incident: Incident, at moment: Timestamp) -> Bool {
        guard incident.phase == .warning || incident.phase == .active else { return false }
        guard let last = diagnosedAt[incident.id] else { return true }
        return moment - last >= .seconds(10)
    }

    private func needsComparison(
        _ incident: Incident, changed: Set<Int>, at moment: Timestamp
    ) -> Bool {
        guard incident.failedAt != nil else { return false }
        guard let last = comparedAt[incident.id] else { return true }
        return moment - last >= .seconds(30)
    }

    private func diagnosis(
        of incident: Incident, in draft: IncidentBook, at moment: Timestamp
    ) -> Diagnosis {
        let begins = draft.evidenceBegins(for: incident)
        let info = draft.recentInfo.filter { finding in
            begins[finding.service].map { finding.detectedAt > $0 } ?? true
        }
        return Diagnoser.diagnose(
            DiagnosisInput(
                at: moment, services: plan.services, frames: history.frames,
                findings: incident.findings + info, changes: draft.recentChanges, begins: begins))
    }

    private func gap(of incident: Incident) -> [DetectionGap] {
        guard let failedAt = incident.failedAt else { return [] }
        let frames = history.frames[incident.service] ?? []
        let control = controlFrames(for: incident.service, frames)
        return DetectionGapAnalysis.analyse(
            rules: plan.rules.filter { $0.service == nil || $0.service == incident.service },
            frames: frames, failedAt: failedAt, targetLead: 600, control: control.frames,
            controlName: control.name)
    }

    private func controlFrames(for service: ServiceID, _ frames: [SignalFrame]) -> ControlRecord {
        if let control = plan.control, control.frames.contains(where: { $0.service == service }) {
            return ControlRecord(
                name: control.name, frames: control.frames.filter { $0.service == service })
        }
        return ControlRecord(
            name: "the same hours without the leaked connections",
            frames: CounterfactualControl.frames(from: frames))
    }
}
