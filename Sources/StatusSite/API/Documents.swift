import Model
import Storage

/// What went wrong, in a sentence.
struct ErrorDocument: Codable, Sendable {
    let error: String
}

/// That Foreshock runs, and what it watches.
struct HealthDocument: Codable, Sendable {
    /// `ok`, or `failing` while observations cannot be kept.
    let status: String
    let now: Timestamp
    let services: Int
    let openIncidents: Int
    /// Why they cannot be kept.
    let error: String?
}

/// All services.
struct ServicesDocument: Codable, Sendable {
    let services: [ServiceDocument]
}

/// One service and how it does.
struct ServiceDocument: Codable, Sendable {
    let id: ServiceID
    let name: String
    let summary: String
    let state: ServiceState
    let since: Timestamp?
    let openIncident: Int?
    let dependencies: [DependencyDocument]
    let checks: [CheckResult]
    let latest: FrameDocument?

    init(_ status: ServiceStatus) {
        id = status.service.id
        name = status.service.name
        summary = status.service.summary
        state = status.state
        since = status.since
        openIncident = status.openIncident
        dependencies = status.service.dependencies.map(DependencyDocument.init)
        checks = status.checks
        latest = status.latest.map(FrameDocument.init)
    }
}

/// What a service needs, and how it fares without.
struct DependencyDocument: Codable, Sendable {
    let service: ServiceID
    /// `critical`, `partial` or `asynchronous`.
    let kind: String
    /// Share of the work lost, for `partial`.
    let share: Double?
    /// How long it is bridged, for `asynchronous`.
    let bufferSeconds: Double?

    init(_ dependency: Dependency) {
        service = dependency.service
        switch dependency.kind {
        case .critical: (kind, share, bufferSeconds) = ("critical", nil, nil)
        case .partial(let part): (kind, share, bufferSeconds) = ("partial", part, nil)
        case .asynchronous(let seconds):
            (kind, share, bufferSeconds) = ("asynchronous", nil, seconds)
        case .redundant: (kind, share, bufferSeconds) = ("redundant", nil, nil)
        }
    }
}

/// The signals of one service over a span.
struct FramesDocument: Codable, Sendable {
    let service: ServiceID
    let from: Timestamp
    let to: Timestamp
    let frames: [FrameDocument]
}

/// All signals of one scrape, by `name{subject}`.
struct FrameDocument: Codable, Sendable {
    let at: Timestamp
    let intervalSeconds: Double
    let values: [String: Double]
    let indexes: [String]?
    let failure: String?

    init(_ frame: SignalFrame) {
        at = frame.at
        intervalSeconds = frame.intervalSeconds
        values = Dictionary(
            frame.values.map { ($0.key.description, $0.value) },
            uniquingKeysWith: { first, _ in first })
        indexes = frame.indexes?.sorted()
        failure = frame.failure
    }
}

/// Incidents, newest first.
struct IncidentsDocument: Codable, Sendable {
    let incidents: [Incident]
}

/// Who was told, oldest first.
struct DeliveriesDocument: Codable, Sendable {
    let deliveries: [Delivery]
}

/// Changes, oldest first.
struct ChangesDocument: Codable, Sendable {
    let changes: [Change]
}
