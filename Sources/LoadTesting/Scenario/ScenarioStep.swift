package import Marketplace
package import Model

/// Something that happens in a scenario, and when.
package struct ScenarioStep: Sendable, Equatable {
    /// When it happens.
    package enum Moment: Sendable, Equatable {
        /// So many seconds after the start.
        case at(seconds: Double)
        /// So many seconds after the pool of a service (`nil`: any) ran out; never, when none does.
        case afterExhaustion(of: ServiceID?, seconds: Double)
    }

    /// What happens.
    package enum Action: Sendable, Equatable {
        /// A new release starts on the same port while the old one drains.
        case deploy(service: ServiceID, version: String, faults: Faults)
        /// The release before, or a named one, comes back.
        case rollback(service: ServiceID, version: String?)
        /// The process ends and starts again.
        case restart(service: ServiceID)
        /// The process ends abruptly.
        case crash(service: ServiceID)
        /// Something breaks and nobody is told.
        case fault(service: ServiceID, faults: Faults)
        /// More visitors come.
        case campaign(Campaign)
    }

    /// When it happens.
    package let moment: Moment
    /// What happens.
    package let action: Action

    /// A step.
    package init(_ moment: Moment, _ action: Action) {
        self.moment = moment
        self.action = action
    }
}

/// A marketing campaign: more visitors for a while.
package struct Campaign: Sendable, Equatable {
    /// Its name for people.
    package let name: String
    /// The service whose change it is.
    package let service: ServiceID
    /// The traffic it adds, as a share of the base (0.4 for 40 %).
    package let increase: Double
    /// How long the rise takes, and the fall, in seconds.
    package let rampSeconds: Double
    /// How long it lasts, in seconds; `nil` for ever.
    package let durationSeconds: Double?
    /// The services whose streams it lifts; empty for all.
    package let lifts: [ServiceID]

    /// A campaign.
    package init(
        name: String, service: ServiceID, increase: Double, rampSeconds: Double = 0,
        durationSeconds: Double? = nil, lifts: [ServiceID] = []
    ) {
        self.name = name
        self.service = service
        self.increase = increase
        self.rampSeconds = rampSeconds
        self.durationSeconds = durationSeconds
        self.lifts = lifts
    }
}
