package import Model

/// What one step of the book did: what to keep, and whom to tell.
package struct IncidentStep: Sendable, Equatable {
    /// Numbers of incidents that were opened or changed.
    package var changed: Set<Int> = []
    /// What is worth telling, in order.
    package var tidings: [Tiding] = []
    /// Findings of severity `info`, to be kept as evidence.
    package var info: [Finding] = []

    /// Nothing happened.
    package init() {}

    /// Something about an incident that channels may be told.
    package struct Tiding: Sendable, Equatable {
        /// The incident's number.
        package let incident: Int
        /// What is to be told.
        package let kind: Notice.Kind
        /// How loudly.
        package let severity: Severity

        /// A tiding.
        package init(incident: Int, kind: Notice.Kind, severity: Severity) {
            self.incident = incident
            self.kind = kind
            self.severity = severity
        }
    }

    /// Adds what a later step did.
    package mutating func merge(_ later: IncidentStep) {
        changed.formUnion(later.changed)
        tidings += later.tidings
        info += later.info
    }
}
