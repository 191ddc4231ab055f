import Collection
import Commands
import HTTP
import Model
import Node

extension CommandActions {
    /// What the commands really do.
    static let foreshock = CommandActions(
        serve: { options, _ in
            _ = try readConfiguration(options.configuration)
            throw CommandFailure(.cannotRun, "This build cannot serve.")
        },
        demo: { _, _ in throw CommandFailure(.cannotRun, "This build has no demo.") },
        check: check,
        validate: { file in
            let configuration = try readConfiguration(file)
            return "\(file) is right: \(configuration.summary)."
        },
        labService: { _, _ in throw CommandFailure(.cannotRun, "This build has no demo.") })

    private static func check(_ options: Command.Check) async throws -> CheckReport {
        let report = try await SingleCheck.run(
            url: options.url.text, timeout: options.timeout, expectedStatuses: options.statuses,
            bodyContains: options.contains, redirectLimit: 0, client: HTTPClient(connections: 1))
        return CheckReport(
            url: report.url, passed: report.passed, status: report.status, message: report.verdict,
            steps: report.steps.map { .init(name: $0.name, seconds: $0.duration.inSeconds) })
    }

    /// Reads a configuration; mistakes in it end the program with ``ExitCode/configuration``.
    private static func readConfiguration(_ file: String) throws(CommandFailure) -> Configuration {
        do throws(ConfigurationError) {
            return try Configuration(contentsOfFile: file)
        } catch { throw CommandFailure(.configuration, error.description) }
    }
}
