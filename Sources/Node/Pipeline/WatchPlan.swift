import Incidents
package import Model

/// What a watch needs to know of the configuration.
package struct WatchPlan: Sendable {
    /// A channel and what it wants to hear.
    package struct Channel: Sendable {
        /// The channel's name in the configuration.
        package let name: String
        /// The kinds of notice it takes.
        package let kinds: Set<Notice.Kind>

        /// A channel.
        package init(name: String, kinds: Set<Notice.Kind>) {
            self.name = name
            self.kinds = kinds
        }
    }

    /// The services watched.
    package let services: [Service]
    /// The user's rules.
    package let rules: [ThresholdRule]
    /// Who is told.
    package let channels: [Channel]
    /// A run without failure to try rules against; `nil` when none was recorded.
    package let control: ControlRecord?
    let writer: NoticeWriter

    /// A plan.
    package init(
        services: [Service], rules: [ThresholdRule], channels: [Channel], control: ControlRecord?
    ) {
        self.services = services
        self.rules = rules
        self.channels = channels
        self.control = control
        writer = NoticeWriter(services: services)
    }
}
