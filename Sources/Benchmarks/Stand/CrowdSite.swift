import Glibc
import HTTP
import LoadTesting
import Model
import SiteFixture
import StatusSite

/// The page of a service during an incident, served by a process of its own.
///
/// It is this program again (`Benchmarks site PORT`): the site over a story whose time goes on, with
/// the whole catalogue, served as a node does. An update comes every second.
enum CrowdSite {
    /// The page that the crowd comes for.
    static let page = "/services/etsy"

    /// Serves until the process is ended.
    static func serve(port: Int) async throws {
        var data = Fixture(.active)
        let clock = ContinuousClock()
        let start = clock.now
        data.elapsed = { clock.now - start }
        let (notes, telling) = AsyncStream.makeStream(of: SiteNote.self)
        data.notes = notes
        let site = StatusSite(data: data)
        let server = HTTPServer(
            host: "127.0.0.1", port: port, handlersRun: .pool, ready: site.ready,
            handler: site.handler)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await server.run() }
            group.addTask { await site.run() }
            for update in 1... {
                try await clock.sleep(until: start + .seconds(update))
                telling.yield(.service("payments"))
                telling.yield(.incident(42))
            }
        }
    }

    /// Starts the process; its address is in front of paths.
    static func start(_ folder: WorkFolder) async throws -> (process: ChildProcess, port: Int) {
        let port = try await FreePort.find()
        let process = try ChildProcess(
            executable: try Programs.own(), arguments: ["site", "\(port)"],
            log: folder.path("site.log"))
        let client = HTTPClient(connections: 1)
        let address = "http://127.0.0.1:\(port)\(page)"
        try await Patience.until("the site answers at \(address)") {
            (try? await client.send(.init(url: address)))?.status == 200  // not up yet
        }
        return (process, port)
    }
}
