import Commands

/// `foreshock history`: a question about records of incidents in files.
enum HistoryAction {
    static func run(_ options: Command.History, _ console: Console) async throws -> ExitCode {
        throw CommandFailure(.cannotRun, "'history' is being built.")
    }
}
