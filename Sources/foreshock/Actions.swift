import Commands
import Node

extension CommandActions {
    /// What the commands really do.
    static let foreshock = CommandActions(
        serve: { options, _ in
            _ = try readConfiguration(options.configuration)
            throw CommandFailure(.cannotRun, "This build cannot serve.")
        },
        demo: { _, _ in throw CommandFailure(.cannotRun, "This build has no demo.") },
        check: { _ in throw CommandFailure(.cannotRun, "This build cannot check.") },
        validate: { file in
            let configuration = try readConfiguration(file)
            return "\(file) is right: \(configuration.summary)."
        },
        labService: { _, _ in throw CommandFailure(.cannotRun, "This build has no demo.") })

    /// Reads a configuration; mistakes in it end the program with ``ExitCode/configuration``.
    private static func readConfiguration(_ file: String) throws(CommandFailure) -> Configuration {
        do throws(ConfigurationError) {
            return try Configuration(contentsOfFile: file)
        } catch { throw CommandFailure(.configuration, error.description) }
    }
}
