import Clocks
import HTTP
import Model
import Node
import Storage
import Synchronization
import TestKit
import Testing

@Suite("Foreshock node", .timeLimit(.minutes(1))) struct ForeshockNodeTests {
    private let directory: TemporaryDirectory
    private let client = HTTPClient(connections: 2)

    init() throws { directory = try TemporaryDirectory() }

    /// A configuration of one service at `target`, observed every five seconds.
    private func configuration(
        target: String, database: String = "foreshock.db"
    ) throws -> Configuration {
        try Configuration(
            parsing: """
                listen: 127.0.0.1:0
                database: \(database)
                services:
                  - id: shop
                    metrics: {url: "\(target)/metrics", every: 5s}
                    checks: [{name: health, url: "\(target)/health", every: 5s}]
                """, file: directory.file("foreshock.yaml"))
    }

    /// Runs a node fifty times faster than the wall clock while `body` talks to it.
    private func running(
        _ configuration: Configuration, _ body: (_ address: String) async throws -> Void
    ) async throws {
        let time = ScaledTime(origin: ScaledTime.wallNow(), speed: 50)
        let node = try await ForeshockNode.start(configuration, time: time) { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await node.run() }
            defer { group.cancelAll() }
            try await body(node.address)
        }
    }

    private func reopened() async throws -> SQLiteStore {
        try await SQLiteStore.open(path: directory.file("foreshock.db"))
    }

    @Test func `watches a real service, takes a change, and leaves its store in order`()
        async throws
    {
        try await serving { request in
            .text(request.path == "/metrics" ? "process_start_time_seconds 1\n" : "ok\n")
        } body: { target in
            try await running(configuration(target: target)) { address in
                let services = try await answer(
                    of: address + "/api/v1/services", client: client,
                    with: ["\"state\":\"up\"", "\"passed\":true", "process.startTime"])
                #expect(services.contains("\"state\":\"up\""))
                #expect(services.contains("\"passed\":true"))
                let report = try await client.send(
                    .init(
                        "POST", url: address + "/api/v1/changes",
                        headers: ["Content-Type": "application/json"],
                        body: Array(
                            #"{"service":"shop","kind":"deploy","version":"2","title":"Shop 2"}"#
                                .utf8)))
                #expect(report.status == 201)
                let changes = try await client.send(.init(url: address + "/api/v1/changes"))
                #expect(String(decoding: changes.body, as: UTF8.self).contains("Shop 2"))
            }
        }
        let store = try await reopened()
        let all = TimeRange(
            start: Timestamp(millisecondsSinceEpoch: 0),
            end: ScaledTime.wallNow() + .seconds(86_400))
        #expect(try await store.changes(in: all).map(\.title) == ["Shop 2"])
        #expect(try await store.observations(in: all, service: "shop").count >= 3)
        #expect(try await store.incidents(limit: 9) == [])
    }

    @Test func `reads a provider's feed, and knows its word after a restart`() async throws {
        let feed = """
            {"page": {"id": "1", "name": "Etsy"}, "status": {"indicator": "none", \
            "description": "All Systems Operational"}}
            """
        let fetches = Mutex(0)
        try await serving { request in
            guard request.path == "/summary.json" else { return .text("up 1\n") }
            fetches.withLock { $0 += 1 }
            return .text(feed)
        } body: { target in
            let configuration = try Configuration(
                parsing: """
                    listen: 127.0.0.1:0
                    database: foreshock.db
                    providers: [{service: etsy, feed: "\(target)/summary.json", every: 20s}]
                    services: [{id: shop, metrics: {url: "\(target)/metrics", every: 5s}}]
                    """, file: directory.file("foreshock.yaml"))
            try await running(configuration) { _ in
                // The second fetch comes when the first has been taken, the third a while after.
                while fetches.withLock({ $0 }) < 3 {
                    try await ScaledTime.wall.sleep(for: .milliseconds(25))
                }
            }
        }
        let store = try await reopened()
        #expect(try await store.latestStates().map(\.service) == ["etsy"])
        #expect(try await store.latestStates().map(\.state) == [.up])
        #expect(try await store.documents(kind: "provider").map(\.key) == ["etsy"])
    }

    @Test func `goes on when a target cannot be reached, and shows it as down`() async throws {
        try await running(configuration(target: "http://127.0.0.1:1")) { address in
            let services = try await answer(
                of: address + "/api/v1/services", client: client,
                with: ["\"state\":\"down\"", "\"openIncident\":1"])
            #expect(services.contains("\"state\":\"down\""))
            #expect(services.contains("connection refused"))
            #expect(services.contains("\"openIncident\":1"))
            let incident = try await client.send(.init(url: address + "/api/v1/incidents/1"))
            #expect(String(decoding: incident.body, as: UTF8.self).contains("refused"))
        }
    }

    @Test func `a port in use is an error, and the store is free again`() async throws {
        try await serving { _ in
            .text("other")
        } body: { address in
            var taken = try configuration(target: address)
            let port = try #require(Int(address.split(separator: ":").last ?? ""))
            taken.listen = ListenAddress(host: "127.0.0.1", port: port)
            let error = await #expect(throws: HTTPError.self) {
                try await running(taken) { _ in }
            }
            #expect(error?.code == .addressInUse)
        }
        try await reopened().close()
    }

    @Test func `a store that another node uses is an error that names it`() async throws {
        let configuration = try configuration(target: "http://127.0.0.1:1")
        try await running(configuration) { _ in
            let error = await #expect(throws: StoreError.self) {
                try await running(configuration) { _ in }
            }
            #expect(error?.code == .busy)
        }
        try await reopened().close()
    }

    @Test(
        "a database that cannot be used is an error in one sentence",
        arguments: [
            (
                "no/such/a.db", StoreError.Code.cannotOpen,
                "the directory '…/no/such' does not exist. Create it, or give another path."
            ),
            (
                "junk.db", .corrupt,
                "the file is not a Foreshock store. Give another path."
            ),
        ])
    func badDatabase(name: String, code: StoreError.Code, reason: String) async throws {
        try directory.write(String(repeating: "This is no database. ", count: 99), to: "junk.db")
        let configuration = try configuration(target: "http://127.0.0.1:1", database: name)
        let error = try #require(
            await #expect(throws: StoreError.self) { try await running(configuration) { _ in } })
        #expect(error.code == code)
        let folder = String(directory.file("").dropLast())
        #expect(
            error.description == "Could not open the store '\(directory.file(name))': "
                + "\(reason.replacing("…", with: folder))")
    }

    @Test func `a control record that is not there is an error that says where to look`()
        async throws
    {
        var configuration = try configuration(target: "http://127.0.0.1:1")
        configuration.control = directory.file("none.json")
        let error = await #expect(throws: NodeError.self) {
            try await running(configuration) { _ in }
        }
        #expect(
            error?.description
                == "Could not read the control record '\(directory.file("none.json"))'"
                + ": there is no such file, or it may not be read. "
                + "Check 'control' in the configuration.")
    }
}
