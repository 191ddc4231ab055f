/// Why a program did not come to its end.
package struct SubprocessError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What sort of failure it was.
    package enum Code: Hashable, Sendable {
        case notFound, cannotStart, tooSlow, tooMuch, cancelled
    }

    /// What sort of failure it was.
    package let code: Code
    /// What was tried, what went wrong and what to do.
    package let message: String
    /// The message.
    package var description: String { message }

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
