/// The limits of a server; each protects it from a client that is slow, large or many.
package struct HTTPLimits: Sendable {
    /// Longest request line plus header fields, in bytes.
    package var headerBytes = 16 * 1024
    /// Most header fields.
    package var headerCount = 100
    /// Longest request line, in bytes.
    package var lineBytes = 8 * 1024
    /// Longest body, in bytes.
    package var bodyBytes = 1024 * 1024
    /// Most connections at once; further ones are closed at once.
    package var connections = 10_000
    /// Time from the first byte of a request to the end of its header.
    package var headerDeadline: Duration = .seconds(10)
    /// Time from the end of the header to the end of the body.
    package var bodyDeadline: Duration = .seconds(30)
    /// How long an idle connection is kept.
    package var idleDeadline: Duration = .seconds(60)
    /// How long a client may take to accept an answer.
    package var writeDeadline: Duration = .seconds(30)
    /// How often an event stream without events shows that it lives.
    package var heartbeatInterval: Duration = .seconds(15)
    /// How long open requests may take to finish on shutdown.
    package var drainDeadline: Duration = .seconds(5)

    /// The defaults.
    package init() {}
}
