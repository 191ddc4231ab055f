import Clocks
import Collection
import HTTP
import Incidents
import Messaging
import Model
import StatusSite
import Storage

/// What the site shows, read from the running watch and from the store.
struct NodeSiteData: SiteData {
    let watch: Watch
    let store: any Store
    let outlooks: Outlooks
    let plans: PlanKeeper
    let bus: any Bus
    let time: any TimeSource
    let client: HTTPClient
    let actions: [OperatorAction]
    let clockSpeed: Double
    let root: String
    /// After how much silence a service's state is unknown.
    let silence: Duration
    let losses: LossLog
    let standings: Standings
    let notice: SiteNotice?
    let reportBook: ReportBook
    let lookups: SiteLookups
    /// Where people find the pages from outside, without a slash at the end; `nil` if not known.
    var address: String?

    func now() -> Timestamp { time.now() }

    var trouble: String? { losses.reason }

    func services() async -> [ServiceStatus] {
        let board = await watch.board
        let open = await watch.openIncidents
        var statuses: [ServiceStatus] = []
        for service in watch.plan.services {
            statuses.append(await status(of: service, board: board, open: open))
        }
        return statuses
    }

    func service(_ id: ServiceID) async -> ServiceStatus? {
        guard let service = watch.plan.services.first(where: { $0.id == id }) else { return nil }
        return await status(of: service, board: watch.board, open: watch.openIncidents)
    }

    func incidents(limit: Int) async throws -> [Incident] {
        try await store.incidents(limit: limit)
    }

    func incident(_ id: Int) async throws -> Incident? { try await store.incident(id) }

    func deliveries(incident: Int?) async throws -> [Delivery] {
        try await store.deliveries(incident: incident)
    }

    func frames(of service: ServiceID, in range: TimeRange) async throws -> [SignalFrame] {
        try await watch.frames(of: service, in: range)
    }

    func checks(of service: ServiceID, in range: TimeRange) async throws -> [CheckResult] {
        try await store.observations(in: range, service: service).compactMap { observation in
            guard case .check(let result) = observation else { return nil }
            return result
        }
    }

    func changes(in range: TimeRange) async throws -> [Change] {
        try await store.changes(in: range)
    }

    func gaps(in range: TimeRange) async throws -> [TimeRange] {
        try await store.gaps(in: range)
    }

    func rules() -> [ThresholdRule] { watch.plan.rules }

    func actions(for incident: Incident) -> [StatusSite::OperatorAction] {
        guard incident.isOpen, incident.repairedAt == nil else { return [] }
        return actions.filter { Self.mayHelp($0, incident) }.map {
            StatusSite::OperatorAction(
                id: $0.id, title: $0.title, detail: "Calls \($0.url.text).")
        }
    }

    /// Whether an action is about the service to blame, or about one that was changed before.
    private static func mayHelp(_ action: OperatorAction, _ incident: Incident) -> Bool {
        action.service == incident.service
            || incident.changes.contains { $0.service == action.service && $0.kind == .deploy }
    }

    func perform(_ action: StatusSite::OperatorAction.ID, incident: Int) async throws {
        guard let target = actions.first(where: { $0.id == action }) else {
            throw NodeError("There is no action '\(action)' in the configuration.")
        }
        let answer = try await client.send(.init("POST", url: target.url.text))
        guard (200...299).contains(answer.status) else {
            throw NodeError(
                "'\(target.title)' was refused: \(target.url.text) answered with status "
                    + "\(answer.status). See what it says there, then try again.")
        }
    }

    func postmortem(incident id: Int) async throws -> String? {
        guard let incident = try await store.incident(id) else { return nil }
        return Postmortem.markdown(
            for: incident,
            names: Dictionary(watch.plan.services.map { ($0.id, $0.name) }) { first, _ in first })
    }

    func subscribe() -> any AsyncSequence<SiteNote, Never> & Sendable {
        bus.subscribe(capacity: 256, overflow: .dropOldest).compactMapNotes()
    }

    private func status(
        of service: Service, board: ConditionBoard, open: [Incident]
    ) async -> ServiceStatus {
        let findings = board.open.filter { $0.service == service.id }
        let worrying = findings.filter { $0.severity > .info }
        return ServiceStatus(
            service: service,
            state: ServiceHealth.state(
                of: findings, lastSeen: board.lastSeen[service.id], now: now(), silence: silence),
            since: ServiceHealth.since(of: worrying),
            latest: await watch.latestFrame(of: service.id),
            checks: (board.checks[service.id] ?? [:]).values.sorted { $0.check < $1.check },
            openIncident: open.first { $0.services.contains(service.id) }?.id)
    }
}

extension AsyncSequence where Element == Message, Failure == Never, Self: Sendable {
    /// The notes that pages need of what travels on the bus.
    fileprivate func compactMapNotes() -> any AsyncSequence<SiteNote, Never> & Sendable {
        compactMap { message -> SiteNote? in
            switch message {
            case .observation: nil
            case .incident(let incident): .incident(incident.id)
            case .service(let service, at: _): .service(service)
            }
        }
    }
}
