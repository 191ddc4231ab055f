package import Model

/// A plan that was started, and what was done of it.
package struct PlanRun: Hashable, Codable, Sendable, Identifiable {
    /// What set it going.
    package enum Trigger: Hashable, Codable, Sendable {
        case incident(Int)
        case person(String)
    }

    /// Something that was done, or that happened meanwhile.
    package struct Entry: Hashable, Codable, Sendable {
        /// What an entry says.
        package enum Kind: Hashable, Codable, Sendable {
            /// The step was done.
            case done
            /// The step was not done after all, or has to be done again.
            case undone
            /// Something about the whole.
            case remark
            /// An incident of the service began while the run was under way.
            case incidentBegan(Int)
            /// An incident that the run is about was over.
            case incidentEnded(Int)
        }

        /// What it says.
        package let kind: Kind
        /// The step; `nil` for what concerns the whole.
        package let step: String?
        /// When.
        package let at: Timestamp
        /// Who did it, as they said; empty when nobody said, or for what happened by itself.
        package let by: String
        /// What they noted; may be empty.
        package let note: String

        /// An entry.
        package init(
            _ kind: Kind = .done, step: String? = nil, at: Timestamp, by: String = "",
            note: String = ""
        ) {
            self.kind = kind
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
