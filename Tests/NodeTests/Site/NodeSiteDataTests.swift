import HTTP
import Messaging
import Model
import StatusSite
import Storage
import Synchronization
import TestKit
import Testing

@testable import Node

@Suite("Node site data", .timeLimit(.minutes(1))) struct NodeSiteDataTests {
    private let directory: TemporaryDirectory
    private let time = ManualTime()
    private let watch: Watch
    private let store: SQLiteStore

    init() async throws {
        directory = try TemporaryDirectory()
        store = try await SQLiteStore.open(path: directory.file("a.db"))
        watch = Scene.watch(store)
    }

    private func data(rollback url: String = "http://127.0.0.1:9/rollback") throws -> NodeSiteData {
        NodeSiteData(
            watch: watch, store: store, bus: InProcessBus(), time: time,
            client: HTTPClient(connections: 1),
            actions: [
                Node.OperatorAction(
                    id: "rollback", title: "Roll back", service: "payments",
                    url: try #require(WebAddress(url))),
                Node.OperatorAction(
                    id: "restart-blog", title: "Restart the blog", service: "blog",
                    url: try #require(WebAddress(url))),
            ], clockNote: nil, silence: .seconds(90))
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

    @Test func `an action that is not configured is refused`() async throws {
        let error = await #expect(throws: NodeError.self) {
            try await data().perform("explode", incident: 1)
        }
        #expect(error?.description == "There is no action 'explode' in the configuration.")
    }
}
