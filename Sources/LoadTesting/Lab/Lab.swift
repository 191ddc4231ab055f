package import Clocks
import FoundationEssentials
import HTTP
package import Model
import Marketplace

/// Plays a scenario: real processes, real load, and what is done to them when.
///
/// `start()`, then `play()`, then `stop()`. It tells of changes as a company's own tools would and
/// keeps quiet about faults.
package actor Lab {
    /// A service's process and what it was started with.
    struct Running {
        var process: ChildProcess
        var version: String
        var faults: Faults
    }

    /// The scenario.
    package nonisolated let scenario: Scenario
    /// Where each service is (`http://127.0.0.1:40001`), from the beginning.
    package nonisolated let endpoints: [ServiceID: String]
    nonisolated let executable: String
    nonisolated let time: ScaledTime
    nonisolated let seed: UInt64
    nonisolated let report: @Sendable (Change) async -> Void
    nonisolated let log: @Sendable (Timestamp, String) -> Void
    nonisolated let client = HTTPClient()
    private nonisolated let ports: [ServiceID: PortReservation]
    nonisolated let directory: String
    var running: [ServiceID: Running] = [:]
    var previous: [ServiceID: String] = [:]
    var launches = 0
    var generator: LoadGenerator?
    var changes: [Change] = []
    var exhaustedAt: [ServiceID: Timestamp] = [:]

    /// A lab whose ports are reserved and whose processes are not started yet.
    ///
    /// - Parameters:
    ///   - scenario: What is played.
    ///   - executable: A program that runs a service when called `lab-service --config FILE`.
    ///   - time: Scenario time, shared by all processes.
    ///   - seed: What all chance starts from.
    ///   - report: Called with each change that is not secret, as it takes effect.
    ///   - log: Called with each thing that happens, for people.
    /// - Throws: ``LabError`` when ports or a directory cannot be had.
    package init(
        scenario: Scenario, executable: String, time: ScaledTime, seed: UInt64 = 1,
        report: @escaping @Sendable (Change) async -> Void,
        log: @escaping @Sendable (Timestamp, String) -> Void
    ) throws {
        self.scenario = scenario
        self.executable = executable
        self.time = time
        self.seed = seed
        self.report = report
        self.log = log
        var ports: [ServiceID: PortReservation] = [:]
        for service in scenario.landscape.services { ports[service.id] = try PortReservation() }
        self.ports = ports
        endpoints = ports.mapValues { "http://127.0.0.1:\($0.port)" }
        directory = try Self.makeDirectory()
    }

    /// Starts every service and waits until all are healthy; on failure none is left.
    ///
    /// - Throws: ``LabError`` when a service does not start, `CancellationError`.
    package func start() async throws {
        do {
            for member in scenario.landscape.members {
                try await launch(member.id, version: member.version, faults: Faults())
            }
            for member in scenario.landscape.members { try await waitUntilHealthy(member.id) }
        } catch {
            await stop()
            throw error
        }
        log(time.now(), "\(running.count) services are up")
    }

    /// Ends every process and removes the data; may be called twice.
    package func stop() async {
        let all = running.values.map(\.process)
        running = [:]
        await withDiscardingTaskGroup { group in
            for process in all { group.addTask { await process.stop(grace: .seconds(2)) } }
        }
        // What cannot be removed lies in the system's directory for temporary files.
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// When each pool that ran out was first seen to have.
    package var exhaustions: [ServiceID: Timestamp] { exhaustedAt }

    /// What became of the load until now, by the name of the stream.
    package var load: [String: LoadReport] { generator?.reports ?? [:] }

    /// The release that a service runs; `nil` while it is not started.
    package func version(of service: ServiceID) -> String? { running[service]?.version }

    func port(of service: ServiceID) -> Int { ports[service]?.port ?? 0 }

    private static func makeDirectory() throws -> String {
        let name = "foreshock-lab-\(UInt64.random(in: 0...UInt64.max))"
        let directory = FileManager.default.temporaryDirectory.appending(path: name)
        do {
            try FileManager.default.createDirectory(
                at: directory, withIntermediateDirectories: true)
        } catch {
            throw LabError("Could not make the lab's directory '\(directory.path)': \(error)")
        }
        return directory.path
    }
}
