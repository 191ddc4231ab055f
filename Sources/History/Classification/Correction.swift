/// What a person says about an incident; it wins over what the rules say.
package struct Correction: Hashable, Codable, Sendable {
    /// The provider of the incident.
    package let provider: String
    /// The identity of the incident, unique within its provider.
    package let id: String
    /// What part was hit; `nil` to leave it to the rules.
    package let scope: IncidentScope?
    /// How bad it was; `nil` to leave it to the rules.
    package let severity: IncidentGrade?
    /// What set it off; `nil` to leave it to the rules.
    package let cause: CauseCategory?
    /// How it came back; `nil` to leave it to the rules.
    package let recovery: RecoveryPattern?

    /// A correction.
    package init(
        provider: String, id: String, scope: IncidentScope? = nil, severity: IncidentGrade? = nil,
        cause: CauseCategory? = nil, recovery: RecoveryPattern? = nil
    ) {
        self.provider = provider
        self.id = id
        self.scope = scope
        self.severity = severity
        self.cause = cause
        self.recovery = recovery
    }
}
