import History
import Model
import Storage

/// A real store that can be told to fail, and remembers what was committed and how crowded it was.
actor BrittleStore: Store {
    private let inner: SQLiteStore
    private var failure: StoreError?
    private var applying = 0
    private(set) var commits: [Commit] = []
    private(set) var mostAtOnce = 0

    init(_ inner: SQLiteStore) { self.inner = inner }

    /// Lets every commit fail like this from now on; `nil` lets them succeed.
    func fail(_ failure: StoreError?) { self.failure = failure }

    func apply(_ commit: Commit) async throws {
        applying += 1
        defer { applying -= 1 }
        mostAtOnce = max(mostAtOnce, applying)
        await Task.yield()
        if let failure { throw failure }
        try await inner.apply(commit)
        commits.append(commit)
    }

    func nextIncidentID() async throws -> Int { try await inner.nextIncidentID() }
    func observations(in range: TimeRange, service: ServiceID?) async throws -> [Observation] {
        try await inner.observations(in: range, service: service)
    }
    func changes(in range: TimeRange) async throws -> [Change] {
        try await inner.changes(in: range)
    }
    func incidents(limit: Int) async throws -> [Incident] {
        try await inner.incidents(limit: limit)
    }
    func incident(_ id: Int) async throws -> Incident? { try await inner.incident(id) }
    func openIncidents() async throws -> [Incident] { try await inner.openIncidents() }
    func findings(in range: TimeRange) async throws -> [Finding] {
        try await inner.findings(in: range)
    }
    func predictions(incident: Int?, limit: Int) async throws -> [FallPrediction] {
        try await inner.predictions(incident: incident, limit: limit)
    }
    func openPredictions() async throws -> [FallPrediction] { try await inner.openPredictions() }
    func keep(_ correction: Correction) async throws { try await inner.keep(correction) }
    func corrections() async throws -> [Correction] { try await inner.corrections() }
    func pendingDeliveries() async throws -> [Delivery] { try await inner.pendingDeliveries() }
    func deliveries(incident: Int?) async throws -> [Delivery] {
        try await inner.deliveries(incident: incident)
    }
    func record(_ delivery: Delivery) async throws { try await inner.record(delivery) }
    func lastAlive() async throws -> Timestamp? { try await inner.lastAlive() }
    func gaps(in range: TimeRange) async throws -> [TimeRange] {
        try await inner.gaps(in: range)
    }
    func recordGap(_ gap: TimeRange) async throws { try await inner.recordGap(gap) }
    func prune(before moment: Timestamp) async throws { try await inner.prune(before: moment) }
    func close() async throws { try await inner.close() }
}
