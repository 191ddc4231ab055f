import Catalogue
import Collection
import FaultTrees
import HTTP
import History
import Messaging
import Model
import StatusSite
import Storage
import Synchronization
import TestKit
import Testing
import Topology

@testable import Node

@Suite("Node site data", .timeLimit(.minutes(1))) struct NodeSiteDataTests {
    private let directory: TemporaryDirectory
    private let time = ManualTime()
    private let watch: Watch
    private let store: SQLiteStore
    private let losses = LossLog { _ in }
    private let standings: Standings

    init() async throws {
        directory = try TemporaryDirectory()
        store = try await SQLiteStore.open(path: directory.file("a.db"))
        watch = Scene.watch(store)
        let watched = Configuration()
        standings = Standings(
            try StandingPlan(watched), sight: { Standings.Sight() }, reports: { _ in nil },
            silence: .seconds(90), store: store, bus: InProcessBus(), time: time, log: { _ in })
    }

    private func data(rollback url: String = "http://127.0.0.1:9/rollback") throws -> NodeSiteData {
        NodeSiteData(
            watch: watch, store: store,
            outlooks: Outlooks(
                services: Scene.plan.services, past: try PastRecords(files: []), costs: nil,
                store: store, bus: InProcessBus(), now: { Scene.at(0) }),
            plans: PlanKeeper(store: store),
            bus: InProcessBus(), time: time,
            client: HTTPClient(connections: 1),
            actions: [
                Node.OperatorAction(
                    id: "rollback", title: "Roll back", service: "payments",
                    url: try #require(WebAddress(url))),
                Node.OperatorAction(
                    id: "restart-blog", title: "Restart the blog", service: "blog",
                    url: try #require(WebAddress(url))),
            ], clockSpeed: 1, root: "http://127.0.0.1:8080", silence: .seconds(90), losses: losses,
            standings: standings, notice: nil,
            reportBook: ReportBook(
                store: store, catalogue: Catalogue([]), bus: InProcessBus(), time: time),
            lookups: SiteLookups(
                policy: LookupPolicy(), now: { Scene.at(0) }, elapsed: { .zero }))
    }

    @Test func `checks no private address for a visitor`() async throws {
        let lookup = try await data().lookUp("http://127.0.0.1/", from: "198.51.100.7")
        #expect(lookup.finding == .privateAddress)
    }

    private func state(of service: ServiceID) async throws -> ServiceState? {
        try await data().service(service)?.state
    }

    @Test func `a service is unknown until something is heard, and after silence`() async throws {
        #expect(try await state(of: "payments") == .unknown)
        try await watch.take(Scene.check(at: 10, passed: true))
        time.advance(to: Scene.at(100))
        #expect(try await state(of: "payments") == .up)
        #expect(try await state(of: "blog") == .unknown)
        time.advance(to: Scene.at(101))
        #expect(try await state(of: "payments") == .unknown)
    }

    @Test func `a service whose checks fail is down since the first failure`() async throws {
        try await watch.takeFailures(at: [10, 20, 30])
        time.advance(to: Scene.at(31))
        let status = try #require(await data().service("payments"))
        #expect(status.state == .down)
        #expect(status.since == Scene.at(10))
        #expect(status.openIncident == 1)
        #expect(status.checks.map(\.check) == ["health"])
    }

    @Test func `a service that is not watched has no status`() async throws {
        #expect(try await data().service("nobody") == nil)
        #expect(try await data().services().map(\.service.id) == ["payments", "checkout", "blog"])
    }

    @Test func `actions are offered for open incidents of their service only`() async throws {
        try await watch.takeFailures(at: [10, 20, 30])
        let open = try #require(await watch.openIncidents.first)
        #expect(try data().actions(for: open).map(\.id) == ["rollback"])
        var repaired = open
        repaired.repairedAt = Scene.at(40)
        #expect(try data().actions(for: repaired) == [])
        var resolved = open
        resolved.phase = .resolved
        #expect(try data().actions(for: resolved) == [])
    }

    @Test func `an action posts to its address`() async throws {
        let seen = Mutex<[String]>([])
        try await serving { request in
            seen.withLock { $0.append("\(request.method) \(request.target)") }
            return .text("done")
        } body: { address in
            try await data(rollback: address + "/rollback").perform("rollback", incident: 1)
        }
        #expect(seen.withLock { $0 } == ["POST /rollback"])
    }

    @Test func `a refused action says who refused it`() async throws {
        try await serving { _ in
            .text("busy", status: 409)
        } body: { address in
            let error = await #expect(throws: NodeError.self) {
                try await data(rollback: address + "/rollback").perform("rollback", incident: 1)
            }
            #expect(
                error?.description == "'Roll back' was refused: \(address)/rollback answered with "
                    + "status 409. See what it says there, then try again.")
        }
    }

    @Test func `what is computed of an incident comes with what was foretold`() async throws {
        try await watch.takeFailures(at: [10, 20, 30])
        let data = try data()
        await data.outlooks.refresh()
        time.advance(to: Scene.at(70))
        let incident = try #require(await watch.openIncidents.first)
        let outlook = try await data.outlook(for: incident)
        #expect(outlook.forecasts.map(\.service) == ["checkout"])
        #expect(outlook.predictions.map(\.service) == ["checkout"])
        #expect(outlook.weakPoints.map(\.service) == ["checkout"])
        #expect(outlook.remaining?.estimate.duration == nil)
        #expect(outlook.cost == nil)
        #expect(outlook.classification?.id == "1")
        try await data.keep(Correction(provider: "payments", id: "1", scope: .global))
        let corrected = try await data.outlook(for: incident)
        #expect(corrected.correction?.scope == .global)
    }

    @Test func `history and weak points come from what was computed last`() async throws {
        let data = try data()
        #expect(await data.weakPoints().isEmpty)
        try await watch.takeFailures(at: [10, 20, 30])
        for moment in [40.0, 50, 60] {
            try await watch.take(Scene.check("checkout", at: moment, passed: false))
        }
        await data.outlooks.refresh()
        #expect(await data.weakPoints().map(\.service) == ["checkout", "blog"])
        let history = try await data.history()
        #expect(history.own?.all.open == 1)
        #expect(history.others == nil && history.sources.isEmpty)
        #expect(history.score == nil)
        #expect(history.predictions.map(\.cameTrue) == [true])
        time.advance(to: Scene.at(3700))
        #expect(try await data.history().score?.count == 1)
    }

    @Test func `services of the catalogue have a standing, states and days`() async throws {
        let data = try data()
        #expect(data.catalogue["etsy"]?.name == "Etsy")
        #expect(try await data.standing(of: "etsy")?.state == .unknown)
        #expect(try await data.standing(of: "nobody") == nil)
        #expect(try await data.states().isEmpty)
        #expect(try await data.days(of: "etsy", count: 7).map(\.source).count == 7)
    }

    @Test func `what cannot be kept is told as long as that lasts`() throws {
        let data = try data()
        #expect(data.trouble == nil)
        losses.lost("The disk is full.")
        #expect(data.trouble == "The disk is full.")
        losses.kept()
        #expect(data.trouble == nil)
    }

    @Test func `an action that is not configured is refused`() async throws {
        let error = await #expect(throws: NodeError.self) {
            try await data().perform("explode", incident: 1)
        }
        #expect(error?.description == "There is no action 'explode' in the configuration.")
    }
}
