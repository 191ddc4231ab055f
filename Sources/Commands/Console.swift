#if canImport(Glibc)
    import Glibc
#endif

/// Where the program writes: results to one place, everything said about them to the other.
package struct Console: Sendable {
    /// Takes results: standard output.
    package let output: @Sendable (String) -> Void
    /// Takes progress and errors: standard error.
    package let error: @Sendable (String) -> Void

    /// A console that hands texts on; each text ends its own line.
    package init(
        output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void
    ) {
        self.output = output
        self.error = error
    }

    /// Standard output and standard error, unbuffered.
    package static let standard = Console(
        output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) })

    /// Writes a sentence and ends the line.
    package func say(_ sentence: String) { error("foreshock: \(sentence)\n") }

    private static func write(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            // Nobody reads any more; there is no one left to tell.
            guard count > 0 else { return }
            sent += count
        }
    }
}
