import Clocks
import Commands
import Glibc
import Model
import Node

/// `foreshock serve`: watch what a configuration file describes, until told to end.
enum ServeAction {
    static func run(_ options: Command.Serve, _ console: Console) async throws -> ExitCode {
        var configuration = try readConfiguration(options.configuration)
        configuration.listen = options.listen ?? configuration.listen
        let time = ScaledTime(
            origin: options.origin ?? ScaledTime.wall.origin, speed: options.speed)
        let node = try await Progress(console: console).during("Opening the database") {
            [configuration] in
            try await ForeshockNode.start(configuration, time: time) { console.say($0) }
        }
        console.say("Watching \(configuration.summary) at \(node.address)")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await node.run() }
            if let parent = options.parent {
                group.addTask { try await untilGone(parent) }
            }
            try await group.next()
            group.cancelAll()
            try await group.waitForAll()
        }
        return .ok
    }

    /// Reads a configuration; mistakes in it end the program with ``ExitCode/configuration``.
    static func readConfiguration(_ file: String) throws(CommandFailure) -> Configuration {
        do throws(ConfigurationError) {
            return try Configuration(contentsOfFile: file)
        } catch { throw CommandFailure(.configuration, error.description) }
    }

    /// Returns when this process is no longer a child of `parent`, or when cancelled.
    private static func untilGone(_ parent: Int32) async throws {
        while getppid() == parent, !Task.isCancelled {
            // A cancelled wait ends the loop by its condition.
            try? await ScaledTime.wall.sleep(for: .milliseconds(200))
        }
    }
}
