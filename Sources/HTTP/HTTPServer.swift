/// An HTTP/1.1 server on libuv event loops.
///
/// `start()` binds, so that the port is known and a port in use is reported at once; `run()` serves
/// until its task is cancelled, then drains.
package final class HTTPServer: Sendable {
    /// The port it listens on, once started.
    package var port: Int { 0 }

    /// A server that is not listening yet; `port` 0 picks a free one.
    package init(
        host: String, port: Int, loops: Int = 1, limits: HTTPLimits = HTTPLimits(),
        handler: @escaping HTTPHandler
    ) {}

    /// Binds and listens.
    ///
    /// - Throws: ``HTTPError`` when the address cannot be had.
    package func start() async throws {}

    /// Serves until cancelled, then finishes what is under way within `drainDeadline`.
    package func run() async throws {}
}

/// Why an HTTP operation failed: what was attempted, what went wrong, what to do.
package struct HTTPError: Error, Sendable, CustomStringConvertible {
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
}
