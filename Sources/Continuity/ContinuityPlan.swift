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
    /// When it was last changed.
    package var changedAt: Timestamp

    /// The identity: its service.
    package var id: ServiceID { service }

    /// A plan.
    package init(
        service: ServiceID, steps: [Step], startsWithIncident: Bool = true, changedAt: Timestamp
    ) {
        self.service = service
        self.steps = steps
        self.startsWithIncident = startsWithIncident
        self.changedAt = changedAt
    }
}

/// A plan that was started, and what was done of it.
package struct PlanRun: Hashable, Codable, Sendable, Identifiable {
    /// What set it going.
    package enum Trigger: Hashable, Codable, Sendable {
        case incident(Int)
        case person(String)
    }

    /// Something that was done.
    package struct Entry: Hashable, Codable, Sendable {
        /// The step; `nil` for a remark about the whole.
        package let step: String?
        /// When.
        package let at: Timestamp
        /// Who did it, as they said.
        package let by: String
        /// What they noted; may be empty.
        package let note: String

        /// An entry.
        package init(step: String?, at: Timestamp, by: String, note: String) {
            self.step = step
            self.at = at
            self.by = by
            self.note = note
        }
    }

    /// Its number, from 1.
    package let id: Int
    /// The plan as it was when the run began.
    package let plan: ContinuityPlan
    /// When it began.
    package let startedAt: Timestamp
    /// What set it going.
    package let trigger: Trigger
    /// What was done, by time.
    package var entries: [Entry]
    /// When it was declared over; `nil` while it goes on.
    package var endedAt: Timestamp?

    /// A run.
    package init(
        id: Int, plan: ContinuityPlan, startedAt: Timestamp, trigger: Trigger,
        entries: [Entry] = [], endedAt: Timestamp? = nil
    ) {
        self.id = id
        self.plan = plan
        self.startedAt = startedAt
        self.trigger = trigger
        self.entries = entries
        self.endedAt = endedAt
    }
}
