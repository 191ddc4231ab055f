import Commands

/// `foreshock history`: a question about records of incidents in files.
enum HistoryAction {
    static func run(_ options: Command.History, _ console: Console) async throws -> ExitCode {
        switch options.question {
        case .classify: try classify(options, console)
        case .stats: try stats(options, console)
        }
    }
}
