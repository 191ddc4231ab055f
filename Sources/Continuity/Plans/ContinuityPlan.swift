package import Model

/// What somebody who depends on a service does before, during and after its outage.
package struct ContinuityPlan: Hashable, Codable, Sendable, Identifiable {
    /// When a step is due.
    package enum Phase: String, Hashable, Codable, Sendable, CaseIterable {
        case before, during, after
    }

    /// One thing to do.
    package struct Step: Hashable, Codable, Sendable, Identifiable {
        /// Its name within the plan, stable while the plan is edited.
        package let id: String
        /// When it is due.
        package var phase: Phase
        /// What to do, in a line.
        package var title: String
        /// How, in sentences, or the message to send; may be empty.
        package var detail: String

        /// A step.
        package init(id: String, phase: Phase, title: String, detail: String = "") {
            self.id = id
            self.phase = phase
            self.title = title
            self.detail = detail
        }
    }

    /// The service it is for; one plan a service.
    package let service: ServiceID
    /// The steps, in order.
    package var steps: [Step]
    /// Whether an incident of the service starts it by itself.
    package var startsWithIncident: Bool
    /// The language it is written in.
    package var language: PlanLanguage
    /// When it was last changed.
    package var changedAt: Timestamp

    /// The identity: its service.
    package var id: ServiceID { service }

    /// A plan.
    package init(
        service: ServiceID, steps: [Step], startsWithIncident: Bool = true,
        language: PlanLanguage = .english, changedAt: Timestamp
    ) {
        self.service = service
        self.steps = steps
        self.startsWithIncident = startsWithIncident
        self.language = language
        self.changedAt = changedAt
    }
}
