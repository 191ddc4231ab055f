import Language
import Model
import Topology

// The life of an incident: warning, active, recovering, resolved.

extension IncidentBook {
    /// Brings phase, impact and times of an incident up to `moment`.
    ///
    /// - Returns: Whether anything changed.
    func advance(_ incident: inout Incident, at moment: Timestamp) -> Bool {
        let before = incident
        incident.severity = incident.findings.map(\.severity).max() ?? incident.severity
        notePrediction(in: &incident)
        switch incident.phase {
        case .warning, .active: noteFailure(in: &incident, at: moment)
        case .recovering: doubtRepair(of: &incident, at: moment)
        case .resolved: break
        }
        updateImpact(of: &incident)
        resolveIfQuiet(&incident, at: moment)
        return incident != before
    }

    /// Takes a rollback, restart or release of a service involved as a repair.
    func noteRepair(_ change: Change, in incident: inout Incident) {
        let repairs: Set<Change.Kind> = [.rollback, .restart]
        guard repairs.contains(change.kind), incident.services.contains(change.service),
            change.at >= incident.openedAt
        else { return }
        incident.repairedAt = change.at
        incident.phase = .recovering
    }

    private func notePrediction(in incident: inout Incident) {
        guard incident.warnedAt == nil,
            let forecast = incident.findings.first(where: { $0.kind == .exhaustionForecast })
        else { return }
        // A finding may have been information before it was worth telling.
        incident.warnedAt = forecast.toldAt
        incident.firstForecast = forecast.forecast
    }

    private func noteFailure(in incident: inout Incident, at moment: Timestamp) {
        let failures = incident.findings.filter(\.isFailure)
        guard let first = failures.map(\.startedAt).min() else { return }
        incident.failedAt = incident.failedAt ?? first
        let lasting = failures.contains { $0.endedAt == nil }
        let hasWarning = incident.findings.contains { $0.isOpenWarning }
        if lasting || hasWarning {
            incident.phase = .active
        } else {
            incident.phase = .recovering
            incident.note(.recovery, at: moment, "No sign of failure is left")
        }
    }

    private func doubtRepair(of incident: inout Incident, at moment: Timestamp) {
        let lasting = incident.findings.filter { $0.isFailure && $0.endedAt == nil }
        guard !lasting.isEmpty else { return }
        let since = incident.repairedAt ?? lasting.map(\.detectedAt).min() ?? moment
        let fresh = lasting.contains { $0.detectedAt > since + settings.repairPatience }
        guard fresh || moment - since > settings.repairPatience else { return }
        incident.phase = .active
        if incident.repairedAt != nil {
            incident.repairedAt = nil
            incident.note(.failure, at: moment, "The repair did not help: still failing")
        }
    }

    private func resolveIfQuiet(_ incident: inout Incident, at moment: Timestamp) {
        let lasting = incident.findings.contains { $0.isOpenWarning }
        guard incident.isOpen, !lasting,
            let quietSince = incident.findings.compactMap(\.endedAt).max(),
            moment - quietSince >= settings.settle
        else { return }
        incident.phase = .resolved
        incident.resolvedAt = moment
        let text =
            incident.failedAt == nil
            ? "Resolved before anything failed" : "Resolved: quiet for \(settings.settle.words)"
        incident.note(.recovery, at: moment, text)
    }
}
