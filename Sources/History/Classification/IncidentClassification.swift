/// A value and what decided it.
package struct Judgement<Value: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    /// What was decided.
    package let value: Value
    /// The words or fields that decided it, for people.
    package let reason: String

    /// A judgement.
    package init(_ value: Value, because reason: String) {
        self.value = value
        self.reason = reason
    }
}

/// Scope, severity, cause and recovery of one incident, each with its reason.
package struct IncidentClassification: Hashable, Codable, Sendable {
    /// The provider of the incident.
    package let provider: String
    /// The identity of the incident, unique within its provider.
    package let id: String
    /// What part was hit.
    package let scope: Judgement<IncidentScope>
    /// How bad it was.
    package let severity: Judgement<IncidentGrade>
    /// What set it off.
    package let cause: Judgement<CauseCategory>
    /// How it came back.
    package let recovery: Judgement<RecoveryPattern>

    /// A classification.
    package init(
        provider: String, id: String, scope: Judgement<IncidentScope>,
        severity: Judgement<IncidentGrade>, cause: Judgement<CauseCategory>,
        recovery: Judgement<RecoveryPattern>
    ) {
        self.provider = provider
        self.id = id
        self.scope = scope
        self.severity = severity
        self.cause = cause
        self.recovery = recovery
    }

    /// The same with what a person says instead, where the person says something.
    ///
    /// A correction of another incident changes nothing.
    package func corrected(by correction: Correction) -> IncidentClassification {
        guard correction.provider == provider, correction.id == id else { return self }
        return IncidentClassification(
            provider: provider, id: id, scope: Self.corrected(scope, by: correction.scope),
            severity: Self.corrected(severity, by: correction.severity),
            cause: Self.corrected(cause, by: correction.cause),
            recovery: Self.corrected(recovery, by: correction.recovery))
    }

    private static func corrected<Value>(
        _ judgement: Judgement<Value>, by value: Value?
    ) -> Judgement<Value> {
        guard let value else { return judgement }
        return Judgement(
            value,
            because: value == judgement.value
                ? "confirmed by a person; \(judgement.reason)" : "corrected by a person")
    }
}
