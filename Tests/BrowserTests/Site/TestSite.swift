import Clocks
import HTTP
import Model
import Node
import SiteFixture
import Storage
import TestKit

/// A real node with a real store, real peers on loopback and one incident in its past.
enum TestSite {
    /// Runs the site while `body` uses it.
    static func run(
        _ body: @Sendable @escaping (_ address: String) async throws -> Void
    ) async throws {
        let folder = try TemporaryDirectory()
        let peers = HTTPServer(host: "127.0.0.1", port: 0) { request in answer(request) }
        try await peers.start()
        try await seed(folder.file("foreshock.db"))
        let configuration = try Configuration(
            parsing: text(peers: "http://127.0.0.1:\(peers.port)"),
            file: folder.file("foreshock.yaml"))
        let node = try await ForeshockNode.start(configuration, time: .wall) { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await peers.run() }
            group.addTask { try await node.run() }
            defer { group.cancelAll() }
            try await body(node.address)
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

    private static func text(peers: String) -> String {
        let members = [
            ("payments", "payments"), ("checkout", "checkout"), ("marketplace", "website"),
        ]
        let services = members.map { id, function in
            """
              - id: \(id)
                partOf: etsy
                function: \(function)
                checks: [{name: health, url: "\(peers)/health", every: 5s}]
            """
        }
        return """
            listen: 127.0.0.1:0
            database: foreshock.db
            notice: "A site for tests."
            providers:
              - {service: etsy, feed: "\(peers)/summary.json", every: 30s}
            services:
            \(services.joined(separator: "\n"))
            """
    }

    private static func answer(_ request: HTTPRequest) -> HTTPResponse {
        guard request.path == "/summary.json" else { return .text("ok\n") }
        return .text(
            """
            {"page": {"id": "t", "name": "Etsy", "url": "https://status.example",
            "time_zone": "Etc/UTC", "updated_at": "2026-11-24T08:00:00.000Z"},
            "status": {"indicator": "none", "description": "All Systems Operational"},
            "components": [], "incidents": [], "scheduled_maintenances": []}
            """, type: "application/json; charset=utf-8")
    }
}
