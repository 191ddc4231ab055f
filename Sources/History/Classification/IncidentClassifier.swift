package import Model

/// Classifies incidents by rules on the words and fields of their records.
///
/// The rules and how well they agree with a person stand in `docs/methods/classification.md`.
package enum IncidentClassifier {
    /// Judges one incident.
    ///
    /// - Complexity: O(*n*) in the length of its texts.
    package static func classify(_ incident: PastIncident) -> IncidentClassification {
        let text = IncidentText(incident)
        let recovery = RecoveryRules.judge(incident, text)
        let cause = CauseRules.judge(incident, text, recovery)
        let scope = ScopeRules.judge(incident, text, cause)
        return IncidentClassification(
            provider: incident.provider, id: incident.id, scope: scope,
            severity: GradeRules.judge(incident, text), cause: cause, recovery: recovery)
    }

    /// Judges incidents; what a person says wins, and of two corrections the later.
    ///
    /// - Returns: One classification for each incident, in their order.
    /// - Complexity: O(*n*) in the length of all texts.
    package static func classify(
        _ incidents: [PastIncident], corrections: [Correction]
    ) -> [IncidentClassification] {
        var known: [[String]: Correction] = [:]
        for correction in corrections { known[[correction.provider, correction.id]] = correction }
        return incidents.map { incident in
            let judged = classify(incident)
            guard let correction = known[[incident.provider, incident.id]] else { return judged }
            return judged.corrected(by: correction)
        }
    }
}
