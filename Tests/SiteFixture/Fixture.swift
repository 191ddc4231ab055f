package import Collection
package import Community
package import History
package import Model
package import StatusSite
package import Storage
import Synchronization

/// A story at one of its stages, told to the site as a node would.
package struct Fixture: SiteData {
    /// How far the story has come.
    package enum Stage: String, CaseIterable, Sendable {
        case empty, calm, warning, active, diagnosed, recovering, resolved, crash
    }

    /// The store cannot be read.
    package struct Broken: Error, CustomStringConvertible {
        package let description = "The database is locked. Try again."
    }

    package let stage: Stage
    private let start: Timestamp
    package var isBroken = false
    /// Where people find the site from outside.
    package var address: String?
    /// One line about the whole site.
    package var notice: SiteNotice?
    /// Why observations cannot be kept.
    package var trouble: String?
    /// Put into every text that comes from outside.
    package var hostile = ""
    /// Whether anything is computed beside what is seen.
    package var hasOutlook = true
    /// How long the stage has lasted; it stands still unless told otherwise.
    package var elapsed: @Sendable () -> Duration = { .zero }
    /// The notes that open pages get; one of each kind when `nil`.
    package var notes: AsyncStream<SiteNote>?
    package let performed = Record<String>()
    package let kept = Record<Correction>()
    /// The reports of visitors that were taken.
    package let reported = Record<ReportDraft>()
    /// Why reports of visitors are not taken.
    package var refusal: ReportRefusal?
    package let plans = PlanShelf()
    /// What may be checked for visitors.
    package var lookupPolicy = LookupPolicy()
    /// Which pages asked for what is computed.
    package let asked = Record<String>()

    /// The story at a stage.
    package init(_ stage: Stage) {
        self.stage = stage
        start = Self.start(of: stage)
    }

    package var clockSpeed: Double { 10 }

    package var root: String { "http://127.0.0.1:8080" }

    package func now() -> Timestamp { start + elapsed() }

    private static func start(of stage: Stage) -> Timestamp {
        switch stage {
        case .empty, .calm: Story.at("14:18:00")
        case .warning: Story.at("14:23:32")
        case .active: Story.at("14:33:40")
        case .diagnosed: Story.at("14:36:20")
        case .recovering: Story.at("14:39:40")
        case .resolved: Story.at("14:43:00")
        case .crash: Story.at("14:33:00")
        }
    }

    package func services() async throws -> [ServiceStatus] {
        if isBroken { throw Broken() }
        guard stage != .empty else { return [] }
        var statuses: [ServiceStatus] = []
        for service in Story.services {
            let frames = try await frames(
                of: service.id, in: TimeRange(start: now() - .seconds(30), end: now()))
            statuses.append(status(of: service, latest: frames.last))
        }
        return statuses
    }

    package func service(_ id: ServiceID) async throws -> ServiceStatus? {
        try await services().first { $0.service.id == id }
    }

    package func incidents(limit: Int) async throws -> [Incident] {
        if isBroken { throw Broken() }
        return Array([incident].compactMap(\.self).prefix(limit))
    }

    package func incident(_ id: Int) async throws -> Incident? { id == 42 ? incident : nil }

    package func deliveries(incident: Int?) async throws -> [Delivery] {
        Story.deliveries(until: now())
    }

    package func frames(of service: ServiceID, in range: TimeRange) async throws -> [SignalFrame] {
        guard stage != .empty else { return [] }
        let start = max(range.start, Story.at("14:05:00"))
        let gap = try await gaps(in: range).first
        return Story.frames(
            of: service, from: start, to: min(range.end, now()), isCrash: stage == .crash
        ).filter { frame in gap?.contains(frame.at) != true }
    }

    package func checks(of service: ServiceID, in range: TimeRange) async throws -> [CheckResult] {
        stride(from: 60, through: 600, by: 60).map { seconds in
            check(of: service, at: now() - .seconds(seconds))
        }.reversed()
    }

    package func changes(in range: TimeRange) async throws -> [Change] {
        stage == .empty ? [] : changes.filter { range.contains($0.at) }
    }

    package func gaps(in range: TimeRange) async throws -> [TimeRange] {
        guard stage == .resolved else { return [] }
        return [TimeRange(start: Story.at("14:35:10"), end: Story.at("14:36:00"))]
    }

    package func rules() async throws -> [ThresholdRule] { [Story.rule] }

    package func actions(for incident: Incident) async throws -> [OperatorAction] {
        guard incident.isOpen, incident.repairedAt == nil else { return [] }
        return [
            OperatorAction(
                id: "roll-back", title: "Roll back 3.2.1",
                detail: "Puts payments 3.2.0 in its place; connections are given back.")
        ]
    }

    package func perform(_ action: OperatorAction.ID, incident: Int) async throws {
        performed.add("\(action) \(incident)")
    }

    package func postmortem(incident: Int) async throws -> String? {
        stage == .resolved ? Story.postmortem : nil
    }

    package func subscribe() -> any AsyncSequence<SiteNote, Never> & Sendable {
        notes
            ?? AsyncStream { continuation in
                continuation.yield(.incident(42))
                continuation.yield(.service("payments"))
                continuation.finish()
            }
    }
}

/// What was done, shared by all copies of a fixture.
package final class Record<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])

    /// All of them in order.
    package var all: [Item] { items.withLock { $0 } }

    package func add(_ item: Item) { items.withLock { $0.append(item) } }
}

extension Fixture {
    package var changes: [Change] {
        let extra = Change(
            id: "c0", service: "inventory", at: Story.at("14:12:00"), kind: .deploy,
            version: "8.1.0", title: "Release inventory 8.1.0\(hostile)")
        return ([extra] + Story.changes).filter { $0.at <= now() }
    }

    package var incident: Incident? {
        switch stage {
        case .empty, .calm: nil
        case .crash: Story.crash
        default: Story.incident(at: stage, now: now(), hostile: hostile)
        }
    }

    private func status(of service: Service, latest: SignalFrame?) -> ServiceStatus {
        let failedAt = incident?.failedAt
        let state: ServiceState =
            switch (stage, service.id) {
            case (.active, "payments"), (.diagnosed, "payments"), (.crash, "inventory"): .down
            case (.diagnosed, "checkout"): .down
            case (.active, "checkout"), (.diagnosed, "orders"), (.recovering, "payments"): .partial
            default: .up
            }
        return ServiceStatus(
            service: service, state: state,
            since: state == .up ? Story.at("14:02:00") : failedAt, latest: latest,
            checks: [check(of: service.id, at: now() - .seconds(4))],
            openIncident: incident?.isOpen == true && incident?.concerns(service) == true ? 42 : nil
        )
    }

    private func check(of service: ServiceID, at moment: Timestamp) -> CheckResult {
        let isDown =
            incident.map { $0.service == service && $0.failedAt ?? moment < moment } ?? false
        let passed = !isDown || moment > Story.at("14:40:00")
        return CheckResult(
            service: service, check: "http", at: moment, passed: passed, status: passed ? 200 : 503,
            latencySeconds: passed ? 0.021 : 2.004,
            message: passed ? "" : "answered 503, expected 200\(hostile)")
    }
}

extension Incident {
    fileprivate func concerns(_ service: Service) -> Bool {
        self.service == service.id || impact.contains { $0.service == service.id }
    }
}
