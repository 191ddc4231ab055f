import Commands

/// `foreshock graph`: a question about a dependency graph in files.
enum GraphAction {
    static func run(_ options: Command.Graph, _ console: Console) async throws -> ExitCode {
        throw CommandFailure(.cannotRun, "'graph' is being built.")
    }
}
