package import Model

/// How one service does now.
package struct ServiceStatus: Sendable, Hashable {
    /// The service.
    package let service: Service
    /// How it does.
    package let state: ServiceState
    /// Since when; `nil` when that is not known.
    package let since: Timestamp?
    /// The signals of its last scrape; `nil` before the first.
    package let latest: SignalFrame?
    /// The last result of each of its checks, by name.
    package let checks: [CheckResult]
    /// The number of the open incident that concerns it.
    package let openIncident: Int?

    /// A status.
    package init(
        service: Service, state: ServiceState, since: Timestamp? = nil, latest: SignalFrame? = nil,
        checks: [CheckResult] = [], openIncident: Int? = nil
    ) {
        self.service = service
        self.state = state
        self.since = since
        self.latest = latest
        self.checks = checks
        self.openIncident = openIncident
    }
}
