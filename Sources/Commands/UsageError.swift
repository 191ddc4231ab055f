/// A command line that cannot be understood, and where to read how it is written.
package struct UsageError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with it, in a sentence.
    package let problem: String
    /// The command it belongs to; `nil` for the program as a whole.
    package let command: String?

    /// An error.
    package init(_ problem: String, command: String?) {
        self.problem = problem
        self.command = command
    }

    /// What is wrong, and where to look.
    package var description: String {
        let place = command.map { "foreshock \($0)" } ?? "foreshock"
        return "\(problem) See '\(place) --help'."
    }
}
