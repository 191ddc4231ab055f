/// A command that could not do its work: what to tell, and how the program ends.
package struct CommandFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// How the program ends.
    package let code: ExitCode
    /// One sentence, or one line for each mistake in a file.
    package let message: String
    /// The message.
    package var description: String { message }

    /// A failure.
    package init(_ code: ExitCode, _ message: String) {
        self.code = code
        self.message = message
    }
}
