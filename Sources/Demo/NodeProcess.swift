import Clocks
import FoundationEssentials
import Glibc
import HTTP
import LoadTesting
import Model

/// The node as a process of its own, started again whenever it ends before the demo does.
///
/// That is what a service manager does for a user, and what lets the demo survive a SIGKILL of the
/// node at any moment.
actor NodeProcess {
    private let executable: String
    private let arguments: [String]
    private let log: String
    private let client: NodeClient
    private let say: @Sendable (String) -> Void
    private var process: ChildProcess?
    private(set) var restarts = 0

    init(
        executable: String, configuration: String, time: ScaledTime, log: String,
        client: NodeClient, say: @escaping @Sendable (String) -> Void
    ) {
        self.executable = executable
        arguments = [
            "serve", "--config", configuration, "--speed", "\(time.speed)", "--origin",
            "\(time.origin)", "--parent", "\(getpid())",
        ]
        self.log = log
        self.client = client
        self.say = say
    }

    /// Starts the node and waits until it answers.
    ///
    /// Throws ``DemoError`` with what the node said when it does not come up.
    func start() async throws {
        let started = try ChildProcess(executable: executable, arguments: arguments, log: log)
        process = started
        for _ in 0..<300 {
            if await client.isUp() {
                say("Foreshock is process \(started.identity)")
                return
            }
            guard started.exitStatus == nil else { break }
            try await ScaledTime.wall.sleep(for: .milliseconds(50))
        }
        throw DemoError("Foreshock did not start. \(lastWords)")
    }

    /// Starts it again whenever it is gone, until cancelled.
    func supervise() async throws {
        while true {
            try await ScaledTime.wall.sleep(for: .milliseconds(100))
            guard let process, let status = process.exitStatus else { continue }
            restarts += 1
            say("Foreshock ended with status \(status); starting it again")
            try await start()
        }
    }

    /// Ends it in order, so that everything is written out.
    func stop() async {
        await process?.stop(grace: .seconds(8))
        process = nil
    }

    private var lastWords: String {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").suffix(3).joined(separator: " ")
    }
}
