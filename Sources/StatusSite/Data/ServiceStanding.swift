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
    /// Since when it does so; `nil` when that is not known.
    package var since: Timestamp?
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

    /// The state that the verdict stands for.
    package var state: ServiceState {
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

/// One day of a service's record.
package struct DayRecord: Hashable, Codable, Sendable {
    /// Where the day's state comes from.
    package enum Source: String, Hashable, Codable, Sendable {
        /// Judged by this installation.
        case own
        /// From the provider's published incidents.
        case provider
        /// Nobody watched, and the provider published nothing.
        case none
    }

    /// The day's first moment, UTC.
    package let start: Timestamp
    /// The worst state of the day; `unknown` when nobody watched.
    package let worst: ServiceState
    /// How long it was not well, in minutes.
    package let minutes: Double
    /// How long it was judged here at all, in minutes; 0 when nobody watched.
    package let watchedMinutes: Double
    /// Where this comes from.
    package let source: Source

    /// A day.
    package init(
        start: Timestamp, worst: ServiceState, minutes: Double, watchedMinutes: Double = 0,
        source: Source
    ) {
        self.start = start
        self.worst = worst
        self.minutes = minutes
        self.watchedMinutes = watchedMinutes
        self.source = source
    }
}
