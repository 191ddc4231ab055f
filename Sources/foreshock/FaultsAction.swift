import Commands

/// `foreshock faults`: a fault tree in a file.
enum FaultsAction {
    static func run(_ options: Command.Faults, _ console: Console) async throws -> ExitCode {
        throw CommandFailure(.cannotRun, "'faults' is being built.")
    }
}
