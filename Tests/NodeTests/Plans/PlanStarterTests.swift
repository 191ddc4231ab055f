import Catalogue
import Continuity
import Messaging
import Model
import Storage
import TestKit
import Testing

@testable import Node

@Suite("Plan starter", .timeLimit(.minutes(1))) struct PlanStarterTests {
    private let directory: TemporaryDirectory
    private let time = ManualTime()
    private let bus = InProcessBus()
    private let store: SQLiteStore

    init() async throws {
        directory = try TemporaryDirectory()
        store = try await SQLiteStore.open(path: directory.file("a.db"))
    }

    private func starter(over store: SQLiteStore) throws -> PlanStarter {
        PlanStarter(
            keeper: PlanKeeper(store: store), store: store, bus: bus,
            catalogue: try Catalogue.builtIn(), entries: ["payments": "stripe"],
            now: { [time] in time.now() })
    }

    private var plan: ContinuityPlan {
        ContinuityPlan(
            service: "etsy",
            steps: [.init(id: "step-1", phase: .during, title: "Tell")], changedAt: Scene.at(0))
    }

    private func incident(
        _ id: Int = 7, of service: ServiceID = "etsy", _ phase: Incident.Phase = .active
    ) -> Incident {
        var incident = Incident(
            id: id, service: service, title: "Checkout fails", phase: phase, severity: .page,
            openedAt: Scene.at(0))
        if phase == .resolved { incident.resolvedAt = Scene.at(60) }
        return incident
    }

    private func keep(_ incident: Incident) async throws {
        var commit = Commit()
        commit.incidents = [incident]
        commit.aliveAt = Scene.at(0)
        try await store.apply(commit)
    }

    @Test func `an incident that users feel starts the plan, once`() async throws {
        let starter = try starter(over: store)
        try await starter.keeper.keep(plan)
        try await starter.take(incident(7, of: "etsy", .warning))
        #expect(try await starter.keeper.book(of: "etsy").runs.isEmpty)
        try await starter.take(incident())
        try await starter.take(incident())
        try await starter.take(incident(7, of: "etsy", .recovering))
        let runs = try await starter.keeper.book(of: "etsy").runs
        #expect(runs.map(\.trigger) == [.incident(7)])
    }

    @Test func `a service that is hit by the incident of another has its plan started`()
        async throws
    {
        let starter = try starter(over: store)
        try await starter.keeper.keep(plan)
        var outage = incident(7, of: "orders")
        try await starter.take(outage)
        #expect(try await starter.keeper.book(of: "etsy").runs.isEmpty)
        outage.impact = [
            Impact(
                service: "etsy", path: ["orders", "etsy"], share: 1, expectedAt: Scene.at(1),
                observedAt: Scene.at(2), reason: "calls it")
        ]
        try await starter.take(outage)
        #expect(try await starter.keeper.book(of: "etsy").runs.count == 1)
    }

    @Test func `an incident of a watched service starts the plan of the entry it is part of`()
        async throws
    {
        let starter = try starter(over: store)
        try await starter.keeper.keep(
            ContinuityPlan(service: "stripe", steps: plan.steps, changedAt: Scene.at(0)))
        try await starter.take(incident(7, of: "payments"))
        #expect(try await starter.keeper.book(of: "stripe").underWay?.trigger == .incident(7))
    }

    @Test func `without a plan, or with one that waits for a person, nothing starts`()
        async throws
    {
        let starter = try starter(over: store)
        try await starter.take(incident(7, of: "stripe"))
        var waiting = plan
        waiting.startsWithIncident = false
        try await starter.keeper.keep(waiting)
        try await starter.take(incident())
        #expect(try await store.documents(kind: "plan-run").isEmpty)
    }

    @Test func `the end of the incident is noted, and the run goes on`() async throws {
        let starter = try starter(over: store)
        try await starter.keeper.keep(plan)
        try await starter.take(incident())
        try await starter.take(incident(7, of: "etsy", .resolved))
        let run = try await starter.keeper.book(of: "etsy").underWay
        #expect(run?.entries == [.init(.incidentEnded(7), at: Scene.at(60))])
    }

    @Test func `after a restart all is known, and what happened meanwhile is taken up`()
        async throws
    {
        let first = try starter(over: store)
        try await first.keeper.keep(plan)
        try await keep(incident())
        try await first.catchUp()
        try await keep(incident(7, of: "etsy", .resolved))
        let copy = try await Scene.crashImage(of: "a.db", in: directory, as: "b.db")
        let second = try starter(over: copy)
        try await second.catchUp()
        let book = try await second.keeper.book(of: "etsy")
        #expect(book.plan == plan)
        #expect(book.runs.map(\.trigger) == [.incident(7)])
        #expect(book.runs.first?.entries.map(\.kind) == [.incidentEnded(7)])
        try await second.catchUp()
        #expect(try await second.keeper.book(of: "etsy") == book)
        try await copy.close()
    }

    @Test func `a change that cannot be kept does not count`() async throws {
        let starter = try starter(over: store)
        try await starter.keeper.keep(plan)
        _ = try await starter.keeper.book(of: "etsy")
        try await store.close()
        await #expect(throws: StoreError.self) { try await starter.take(incident()) }
        await #expect(throws: StoreError.self) { try await starter.keeper.book(of: "etsy") }
    }

    @Test func `the bus tells it, and pages are told`() async throws {
        let starter = try starter(over: store)
        try await starter.keeper.keep(plan)
        let notes = bus.subscribe(capacity: 16, overflow: .dropOldest)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await starter.run() }
            group.addTask { [bus] in
                while bus.subscriberCount < 2 { await Task.yield() }
                await bus.publish(.incident(self.incident()))
            }
            for await message in notes {
                guard case .service(let service, at: _) = message else { continue }
                #expect(service == "etsy")
                break
            }
            group.cancelAll()
        }
        #expect(try await starter.keeper.book(of: "etsy").underWay?.trigger == .incident(7))
    }
}
