package import History
package import Model

/// Everything one step of the pipeline has to keep, kept together or not at all.
package struct Commit: Sendable {
    /// Scrapes, checks and changes that came in.
    package var observations: [Observation] = []
    /// Incidents that were opened or changed; an incident's `id` is taken from ``Store``.
    package var incidents: [Incident] = []
    /// Findings that belong to no incident (severity `info`), kept as evidence.
    package var findings: [Finding] = []
    /// Notices to be delivered; one whose identity is known is ignored.
    package var notices: [Notice] = []
    /// What was foretold or settled; one of the same incident, service and moment is replaced.
    package var predictions: [FallPrediction] = []
    /// The moment up to which everything has been seen; moves the sign of life forward.
    package var aliveAt: Timestamp?

    /// Nothing yet.
    package init() {}
}

/// A notice on its way, and how far it got.
package struct Delivery: Sendable, Hashable, Codable {
    /// Where it stands.
    package enum State: String, Sendable, Codable { case pending, delivered, failed }
    /// What is to be told.
    package let notice: Notice
    /// Where it stands.
    package let state: State
    /// Attempts made.
    package let attempts: Int
    /// Why the last attempt failed; `nil` when none did.
    package let lastError: String?
    /// When it was delivered or given up.
    package let finishedAt: Timestamp?

    /// A delivery.
    package init(
        notice: Notice, state: State, attempts: Int, lastError: String?, finishedAt: Timestamp?
    ) {
        self.notice = notice
        self.state = state
        self.attempts = attempts
        self.lastError = lastError
        self.finishedAt = finishedAt
    }
}

/// What Foreshock remembers.
///
/// What `apply` returned from survives a crash of process or machine.
package protocol Store: Sendable {
    /// Keeps all of a commit in one transaction.
    ///
    /// - Throws: ``StoreError`` when nothing of it could be kept.
    func apply(_ commit: Commit) async throws

    /// The next free incident number.
    func nextIncidentID() async throws -> Int

    /// Observations in a span, by time; all services when `service` is `nil`.
    func observations(in range: TimeRange, service: ServiceID?) async throws -> [Observation]

    /// Changes in a span, by time.
    func changes(in range: TimeRange) async throws -> [Change]

    /// Incidents, newest first.
    func incidents(limit: Int) async throws -> [Incident]

    /// One incident; `nil` when there is none of that number.
    func incident(_ id: Int) async throws -> Incident?

    /// Incidents that are not resolved, oldest first.
    func openIncidents() async throws -> [Incident]

    /// Findings of severity `info` in a span, by detection time.
    func findings(in range: TimeRange) async throws -> [Finding]

    /// Predictions for one incident, or the last `limit` of all; oldest first.
    func predictions(incident: Int?, limit: Int) async throws -> [FallPrediction]

    /// Predictions that are not settled yet, oldest first.
    func openPredictions() async throws -> [FallPrediction]

    /// Keeps what a person said of an incident, in place of what they said before.
    func keep(_ correction: Correction) async throws

    /// What people said of incidents, by provider and identity.
    func corrections() async throws -> [Correction]

    /// Deliveries that are still pending, oldest first.
    func pendingDeliveries() async throws -> [Delivery]

    /// Deliveries of one incident, or of all, oldest first.
    func deliveries(incident: Int?) async throws -> [Delivery]

    /// Notes how an attempt to deliver went.
    func record(_ delivery: Delivery) async throws

    /// The last sign of life; `nil` in a new store.
    func lastAlive() async throws -> Timestamp?

    /// Spans in which nobody watched, by time.
    func gaps(in range: TimeRange) async throws -> [TimeRange]

    /// Notes a span in which nobody watched.
    func recordGap(_ gap: TimeRange) async throws

    /// Deletes observations older than `moment`.
    func prune(before moment: Timestamp) async throws

    /// Writes everything out and closes; later calls throw.
    func close() async throws
}

/// Why a store could not do something: what was attempted, what went wrong, what to do.
package struct StoreError: Error, Sendable, CustomStringConvertible {
    /// What callers distinguish.
    package enum Code: Sendable {
        case busy, corrupt, full, cannotOpen, newerVersion, closed, other
    }
    /// The class of failure.
    package let code: Code
    /// A sentence for people.
    package let message: String
    /// The sentence.
    package var description: String { message }

    /// An error.
    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
