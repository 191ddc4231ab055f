package import Model
package import StatusFeeds

/// How a service of the catalogue does, with all that this rests on.
package struct ServiceStanding: Sendable {
    /// One thing that people use the service for.
    package struct Function: Hashable, Sendable {
        /// What it is (`checkout`).
        package let name: String
        /// How it does; `unknown` when no source tells.
        package let state: ServiceState
        /// Who says so, for people (`our checks`, `the provider`); empty when nobody.
        package let source: String
        /// The watched service that stands for it; `nil` when none does.
        package let service: ServiceID?
        /// What the provider says and nobody confirms, while it is contradicted elsewhere.
        ///
        /// `nil` when its word counts, or it has none. The state is then `unknown`.
        package var claim: ServiceState?
        /// Where the provider is contradicted, as names of functions; empty without a claim.
        package var contradictedOn: [String] = []

        /// A function.
        package init(name: String, state: ServiceState, source: String, service: ServiceID?) {
            self.name = name
            self.state = state
            self.source = source
            self.service = service
        }
    }

    /// What was judged.
    package let verdict: ServiceVerdict
    /// What it was judged from.
    package let evidence: ServiceEvidence
    /// How it does with what was seen lately in mind; `nil` when nothing is remembered.
    package var held: HeldState?
    /// When each source last spoke, as far as known.
    package var spokeAt: [ServiceVerdict.Reason.Source: Timestamp] = [:]
    /// What people use it for, in the catalogue's order.
    package var functions: [Function] = []
    /// What was last read of the provider's own word; `nil` when it is not read.
    package var provider: ProviderReading?
    /// The watched services that belong to it, in the configuration's order.
    package var members: [ServiceID] = []
    /// The open incident that concerns it; `nil` for none.
    package var openIncident: Int?

    /// A verdict and its evidence.
    package init(_ evidence: ServiceEvidence) {
        self.evidence = evidence
        verdict = ServiceVerdict(evidence)
    }

    /// What counts: trouble until it has been over for a while, else what was judged.
    package var state: ServiceState { held?.state ?? judged }

    /// Since when it counts; `nil` when that is not known.
    package var since: Timestamp? { held?.since }

    /// Since when there is trouble of any kind; without any, since when it counts.
    package var troubleSince: Timestamp? { held?.troubleSince ?? since }

    /// The outcome that counts.
    package var outcome: ServiceVerdict.Outcome { held?.state.outcome ?? verdict.outcome }

    /// The state that was judged of this moment alone.
    package var judged: ServiceState {
        switch verdict.outcome {
        case .operational: .up
        case .unknown: .unknown
        case .maintenance: .maintenance
        case .degraded: .degraded
        case .partialOutage: .partial
        case .majorOutage: .down
        }
    }
}

extension ServiceState {
    /// The outcome of a verdict that stands for it.
    fileprivate var outcome: ServiceVerdict.Outcome {
        switch self {
        case .up: .operational
        case .unknown: .unknown
        case .maintenance: .maintenance
        case .degraded: .degraded
        case .partial: .partialOutage
        case .down: .majorOutage
        }
    }
}
