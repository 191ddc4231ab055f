import Clocks
import HTTP
import LoadTesting
import Model
import Storage

/// Requests a second of the status page, beside nginx that serves the same bytes as a file.
///
/// The node watches the eight services of the shop and knows their last fifteen minutes, so that
/// the page has its curves. Both servers use one thread to serve and are loaded in turn.
enum PageThroughput {
    private static let rounds = 3

    static func measure() async throws -> SubjectReport {
        var report = SubjectReport(.pages, reference: "nginx, the same bytes as a file")
        guard let nginx = Programs.installed("nginx"), let wrk = Programs.installed("wrk") else {
            report.notes = ["Left out: install the packages nginx and wrk."]
            return report
        }
        let folder = try WorkFolder()
        let targets = SampleTargets(services: try shop().map(\.id))
        let peer = HTTPServer(host: "127.0.0.1", port: 0) { targets.answer($0) }
        try await peer.start()
        let node = try await startNode(folder, targets, metrics: peer.port)
        defer { node.process.end() }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await peer.run() }
            defer { group.cancelAll() }
            let pages = try await fetch(["/", "/assets/site.css"], from: node.address)
            let rival = try await NginxServer(nginx, serving: pages, in: folder)
            defer { rival.process.end() }
            for (path, bytes) in pages {
                let own = Load(wrk: wrk, url: node.address + path, folder: folder)
                let other = Load(wrk: wrk, url: rival.address(of: path), folder: folder)
                report.measurements += try await compare(path, bytes.count, own, other)
            }
            return report
        }
    }

    private static func compare(
        _ path: String, _ size: Int, _ own: Load, _ other: Load
    ) async throws -> [Measurement] {
        var rates: (own: [Double], other: [Double]) = ([], [])
        for _ in 0..<rounds {
            rates.own.append(try await own.report().requestsPerSecond)
            rates.other.append(try await other.report().requestsPerSecond)
        }
        let ratio = rates.own.median / rates.other.median
        return [
            Measurement(
                "foreshock \(path) (\(size) bytes)", rates.own.median, "requests/s", ratio: ratio),
            Measurement(
                "nginx \(path) (\(size) bytes)", rates.other.median, "requests/s", ratio: 1),
        ]
    }

    private static func shop() throws -> [Service] {
        try BuiltIn.scenario("seed")?.scenario.landscape.services ?? []
    }

    private static func startNode(
        _ folder: WorkFolder, _ targets: SampleTargets, metrics: Int
    ) async throws -> (process: ChildProcess, address: String) {
        let database = folder.path("pages.db")
        try await targets.fill(database, until: ScaledTime.wallNow())
        let listen = "127.0.0.1:\(try await FreePort.find())"
        let landscape = WatchedLandscape(
            services: try shop(), metrics: "http://127.0.0.1:\(metrics)/", every: "10s",
            listen: listen, database: database)
        let file = try folder.write(Array(landscape.configuration.utf8), to: "pages.yaml")
        let process = try ChildProcess(
            executable: try Programs.foreshock(), arguments: ["serve", "--config", file],
            log: folder.path("node.log"))
        return (process, "http://\(listen)")
    }

    /// What the node answers, as soon as it answers.
    private static func fetch(
        _ paths: [String], from address: String
    ) async throws -> [(path: String, bytes: [UInt8])] {
        let client = HTTPClient(connections: 1)
        try await Patience.until("the node answers at \(address)") {
            (try? await client.send(.init(url: address + "/")))?.status == 200  // not up yet
        }
        var pages: [(path: String, bytes: [UInt8])] = []
        for path in paths {
            pages.append((path, try await client.send(.init(url: address + path)).body))
        }
        return pages
    }
}
