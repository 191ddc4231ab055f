import Economy
import FaultTrees
import FoundationEssentials
import History
import Messaging
import Model
import Storage
import TestKit
import Testing

@testable import Node

@Suite("Outlooks", .timeLimit(.minutes(1))) struct OutlooksTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteStore
    private let bus = InProcessBus()

    init() async throws {
        directory = try TemporaryDirectory()
        store = try await SQLiteStore.open(path: directory.file("a.db"))
    }

    private func outlooks(costs: Bool = false) throws -> Outlooks {
        Outlooks(
            services: OutlookScene.services, past: try PastRecords(files: []),
            costs: costs ? try estimator() : nil, store: store, bus: bus,
            now: { Scene.at(10_000) })
    }

    /// A hundred an hour through checkout, all of it lost.
    private func estimator() throws -> CostEstimator {
        let stream = RevenueStream(
            name: "Sales", services: ["checkout", "payments"], industry: "4A0",
            volume: .revenue(perHour: Estimate(100)), margin: Estimate(1),
            fate: try OrderFate(lost: Estimate(1), deferred: Estimate(0)))
        return try CostEstimator(
            CostAssumptions(
                currency: .euro, streams: [stream], functions: FunctionMap([]), source: "a test"),
            economy: .unitedStates2017(), services: OutlookScene.services)
    }

    private func keep(_ incidents: [Incident]) async throws {
        var commit = Commit()
        commit.incidents = incidents
        try await store.apply(commit)
    }

    @Test func `know nothing before something was computed`() throws {
        let known = try outlooks().known
        #expect(known.own == nil && known.others == nil && known.modes.isEmpty)
        #expect(try outlooks().remaining(of: OutlookScene.outage(), at: Scene.at(700)) == nil)
    }

    @Test func `tell the weak points of the ends, and of what incidents have hit`() async throws {
        let outlooks = try outlooks()
        await outlooks.refresh()
        #expect(outlooks.ends == ["orders", "blog"])
        #expect(outlooks.known.modes.map(\.service) == ["orders", "blog"])
        try await keep([OutlookScene.outage()])
        await outlooks.refresh()
        #expect(outlooks.known.modes.map(\.service) == ["orders", "blog", "checkout"])
        let shown = outlooks.weakPoints(shownBy: OutlookScene.outage())
        #expect(Set(shown.map(\.service)) == ["checkout", "orders"])
        let checkout = try #require(shown.first { $0.service == "checkout" })
        #expect(Set(checkout.singlePoints.map(\.name)) == ["checkout", "payments"])
    }

    @Test func `count our own incidents as a person classified them`() async throws {
        let outlooks = try outlooks()
        try await keep((1...3).map { OutlookScene.resolved(id: $0, at: 1200) })
        await outlooks.refresh()
        #expect(outlooks.known.own?.all.outages == 3)
        #expect(outlooks.known.own?.all.outageDurations.ended == [10, 10, 10])
        try await store.keep(
            Correction(provider: "payments", id: "2", severity: IncidentGrade.none))
        await outlooks.refresh()
        #expect(outlooks.known.own?.all.outages == 2)
        // A word of a person stays when the incident turns out to have begun elsewhere.
        try await store.keep(Correction(provider: "blog", id: "3", severity: IncidentGrade.none))
        await outlooks.refresh()
        #expect(outlooks.known.own?.all.outages == 1)
    }

    @Test func `say how long an open outage lasts, and nothing of a warning`() async throws {
        let outlooks = try outlooks()
        try await keep((1...12).map { OutlookScene.resolved(id: $0, at: 1200) })
        await outlooks.refresh()
        let outage = OutlookScene.outage(id: 13, since: 6000)
        let remaining = try #require(outlooks.remaining(of: outage, at: Scene.at(6240)))
        #expect(remaining.estimate.duration?.elapsedMinutes == 4)
        #expect(remaining.estimate.duration?.medianMinutes == 6)
        #expect(remaining.precedents.words == "12 earlier outages seen here")
        #expect(outlooks.remaining(of: OutlookScene.warning(), at: Scene.at(100)) == nil)
        #expect(
            outlooks.remaining(of: OutlookScene.resolved(at: 900), at: Scene.at(1000)) == nil)
    }

    @Test func `tell what an outage costs until it works again`() throws {
        let outlooks = try outlooks(costs: true)
        let lasting = try #require(outlooks.cost(of: OutlookScene.outage()))
        #expect(
            lasting.accrued(until: Scene.at(2400)).direct.likely == Money(minorUnits: 5_000, .euro))
        let over = try #require(outlooks.cost(of: OutlookScene.resolved(at: 1500)))
        #expect(
            over.accrued(until: Scene.at(9000)).direct.likely == Money(minorUnits: 2_500, .euro))
        #expect(try self.outlooks().cost(of: OutlookScene.outage()) == nil)
    }

    @Test func `tell what a warning will cost, from when it is expected`() throws {
        let cost = try #require(try outlooks(costs: true).cost(of: OutlookScene.warning()))
        #expect(cost.accrued(until: Scene.at(300)).direct.isZero)
        #expect(cost.worstMoment == Scene.at(600))
        #expect(
            cost.perHour(at: Scene.at(600)).direct.likely == Money(minorUnits: 10_000, .euro))
    }

    @Test func `classify what has failed`() throws {
        let outlooks = try outlooks()
        #expect(outlooks.classification(of: OutlookScene.warning()) == nil)
        let judged = try #require(outlooks.classification(of: OutlookScene.outage()))
        #expect(judged.provider == "payments" && judged.id == "1")
    }

    @Test func `look again when an incident changes`() async throws {
        let outlooks = try outlooks()
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { await outlooks.run() }
            try await keep([OutlookScene.resolved(at: 1200)])
            // The subscription may begin after a note; another note always follows in a node.
            while outlooks.known.own == nil {
                await bus.publish(.incident(OutlookScene.resolved(at: 1200)))
                await Task.yield()
            }
            group.cancelAll()
        }
        #expect(outlooks.known.own?.all.outages == 1)
    }
}
