package import Model

/// How a service does with what was seen of it lately in mind; see ``StateCourse``.
package struct HeldState: Hashable, Sendable {
    /// What is seen now while worse still counts.
    package struct Recovery: Hashable, Sendable {
        /// What is seen: `up`, a milder trouble, maintenance, or `unknown`.
        package let state: ServiceState
        /// Since when.
        package let since: Timestamp
        /// From when on the worse counts as over, if it is not seen again.
        package let overAt: Timestamp

        /// A recovery.
        package init(state: ServiceState, since: Timestamp, overAt: Timestamp) {
            self.state = state
            self.since = since
            self.overAt = overAt
        }
    }

    /// What counts.
    package let state: ServiceState
    /// Since when it counts.
    package let since: Timestamp
    /// Since when there is trouble of any kind; `nil` when there is none.
    package let troubleSince: Timestamp?
    /// What is seen now, if that is better than what counts.
    package let recovery: Recovery?
    /// Since when there are signs of trouble that do not count yet; `nil` for none.
    package var doubtSince: Timestamp?

    /// What counts.
    package init(
        state: ServiceState, since: Timestamp, troubleSince: Timestamp? = nil,
        recovery: Recovery? = nil, doubtSince: Timestamp? = nil
    ) {
        self.state = state
        self.since = since
        self.troubleSince = troubleSince
        self.recovery = recovery
        self.doubtSince = doubtSince
    }
}
