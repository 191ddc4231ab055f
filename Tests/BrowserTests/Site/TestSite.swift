import Clocks
import HTTP
import Model
import Node
import SiteFixture
import Storage
import TestKit

/// A real node with a real store, real peers on loopback and one incident in its past.
struct TestSite: Sendable {
    /// Where it is, without a slash at the end.
    let address: String
    /// Sites inside, that visitors may have checked: one with what `answer` says, one that is off.
    let (inside, off): (String, String)

    /// Runs the site while `body` uses it.
    static func run(
        _ body: @Sendable @escaping (TestSite) async throws -> Void
    ) async throws {
        let folder = try TemporaryDirectory()
        let peers = HTTPServer(host: "127.0.0.1", port: 0) { request in answer(request) }
        try await peers.start()
        let closed = try await closedPort()
        try await seed(folder.file("foreshock.db"))
        let configuration = try Configuration(
            parsing: text(peers: peers.port, closed: closed),
            file: folder.file("foreshock.yaml"))
        let node = try await ForeshockNode.start(configuration, time: .wall) { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await peers.run() }
            group.addTask { try await node.run() }
            defer { group.cancelAll() }
            try await body(
                TestSite(
                    address: node.address, inside: "shop.localhost:\(peers.port)",
                    off: "shop.localhost:\(closed)"))
        }
    }

    /// The incident of the story, over.
    private static func seed(_ path: String) async throws {
        let fixture = Fixture(.resolved)
        let store = try await SQLiteStore.open(path: path)
        var commit = Commit()
        commit.incidents = try await fixture.incidents(limit: 1)
        try await store.apply(commit)
        try await store.close()
    }

    /// A port that nobody listens on: it was free a moment ago.
    private static func closedPort() async throws -> Int {
        let server = HTTPServer(host: "127.0.0.1", port: 0) { _ in .text("") }
        try await server.start()
        return server.port
    }

    private static func text(peers: Int, closed: Int) -> String {
        let members = [
            ("payments", "payments"), ("checkout", "checkout"), ("marketplace", "website"),
        ]
        let services = members.map { id, function in
            """
              - id: \(id)
                partOf: etsy
                function: \(function)
                checks: [{name: health, url: "http://127.0.0.1:\(peers)/health", every: 5s}]
            """
        }
        return """
            listen: 127.0.0.1:0
            database: foreshock.db
            notice: "A site for tests."
            lookup: {allow: [127.0.0.0/8, "::1"], ports: [\(peers), \(closed)]}
            providers:
              - {service: etsy, feed: "http://127.0.0.1:\(peers)/summary.json", every: 30s}
            services:
            \(services.joined(separator: "\n"))
            """
    }

    private static func answer(_ request: HTTPRequest) -> HTTPResponse {
        switch request.path {
        case "/summary.json": feed
        case "/broken": HTTPResponse(status: 503)
        case "/away": HTTPResponse(status: 302, headers: ["Location": "http://10.1.2.3/"])
        default: .text("ok\n")
        }
    }

    private static var feed: HTTPResponse {
        .text(
            """
            {"page": {"id": "t", "name": "Etsy", "url": "https://status.example",
            "time_zone": "Etc/UTC", "updated_at": "2026-11-24T08:00:00.000Z"},
            "status": {"indicator": "none", "description": "All Systems Operational"},
            "components": [], "incidents": [], "scheduled_maintenances": []}
            """, type: "application/json; charset=utf-8")
    }
}
