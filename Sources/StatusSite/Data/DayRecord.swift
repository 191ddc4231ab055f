package import Model

/// How long something lasted in one state.
package struct StateLength: Hashable, Codable, Sendable {
    /// The state.
    package let state: ServiceState
    /// How long, in minutes.
    package let minutes: Double

    /// A length.
    package init(_ state: ServiceState, minutes: Double) {
        self.state = state
        self.minutes = minutes
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
        /// Nobody watched; the provider's list covers the day, and has no trouble of it.
        case silence
        /// Nobody watched, and what the provider published does not reach back so far.
        case none
    }

    /// The day's first moment, UTC.
    package let start: Timestamp
    /// The worst state of the day; `unknown` when nobody watched.
    package let worst: ServiceState
    /// How long it was in each state of trouble, the worst first; those of no length are left out.
    package let lengths: [StateLength]
    /// How long it was judged here at all, in minutes; 0 when nobody watched.
    package let watchedMinutes: Double
    /// Where this comes from.
    package let source: Source
    /// What the provider published of a day that was judged here, the worst first.
    package let told: [StateLength]

    /// How long it was not well, in minutes.
    package var minutes: Double { lengths.reduce(0) { $0 + $1.minutes } }

    /// A day.
    package init(
        start: Timestamp, worst: ServiceState, lengths: [StateLength] = [],
        watchedMinutes: Double = 0, source: Source, told: [StateLength] = []
    ) {
        self.start = start
        self.worst = worst
        self.lengths = lengths
        self.watchedMinutes = watchedMinutes
        self.source = source
        self.told = told
    }
}
