#if canImport(Glibc)
    import Glibc
#endif

/// Where the program writes: results to one place, everything said about them to the other.
package struct Console: Sendable {
    /// Takes results: standard output.
    package let output: @Sendable (String) -> Void
    /// Takes progress and errors: standard error.
    package let error: @Sendable (String) -> Void
    /// Why not all results could be written; `nil` while they were, or nobody reads any more.
    package let outputFailure: @Sendable () -> String?

    /// A console that hands texts on; each text ends its own line.
    package init(
        output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void,
        outputFailure: @escaping @Sendable () -> String? = { nil }
    ) {
        self.output = output
        self.error = error
        self.outputFailure = outputFailure
    }

    /// A console that writes to file descriptors, unbuffered.
    package init(output: Int32, error: Int32) {
        let (results, remarks) = (OutputFile(output), OutputFile(error))
        self.init(
            output: { results.write($0) }, error: { remarks.write($0) },
            outputFailure: { results.failure })
    }

    /// Standard output and standard error.
    package static let standard = Console(output: STDOUT_FILENO, error: STDERR_FILENO)

    /// Writes a sentence and ends the line.
    package func say(_ sentence: String) { error("foreshock: \(sentence)\n") }
}
