/// Why an HTTP operation failed: what was attempted, what went wrong, what to do.
package struct HTTPError: Error, Sendable, CustomStringConvertible, Equatable {
    /// What callers distinguish.
    package enum Code: Sendable {
        case addressInUse, cannotBind, cannotResolve, cannotConnect, timedOut, tls, tooLarge,
            protocolViolation, other
    }
    /// The class of failure.
    package let code: Code
    /// A sentence for people.
    package let message: String
    /// The sentence.
    package var description: String { message }

    /// A failure; other rooms make them for fakes.
    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}
