/// How the program ends, for scripts to branch on.
package enum ExitCode: Int32, Sendable, CaseIterable {
    /// Done, and as expected.
    case ok = 0
    /// A check failed, or a story did not come out as it should.
    case failed = 1
    /// The command line was wrong.
    case usage = 2
    /// A file that was given was wrong, or could not be read.
    case configuration = 3
    /// It cannot run here: a port in use, a database that cannot be opened, a full disk.
    case cannotRun = 4
    /// It was interrupted before it was finished.
    case interrupted = 130

    /// What it means, for the help.
    package var meaning: String {
        switch self {
        case .ok: "done, and as expected"
        case .failed: "a check failed, or a story did not come out as it should"
        case .usage: "the command line was wrong"
        case .configuration: "a file that was given was wrong, or could not be read"
        case .cannotRun:
            "it cannot run here: a port in use, a database that cannot be opened, a full disk"
        case .interrupted: "interrupted before it was finished"
        }
    }
}
