import Language
package import HTTP

extension HTTPError {
    /// The failure in a few words that fit behind a colon, without the address.
    ///
    /// The time limit is said in the caller's time, which may run faster than the wall clock.
    package func reason(within timeout: Duration) -> String {
        switch code {
        case .timedOut: "no answer within \(timeout.words)"
        case .cannotConnect:
            message.contains("connection refused") ? "connection refused" : "no connection"
        case .forbidden: "the address is a private one"
        case .cannotResolve: "the host name has no address"
        case .tls: "no secure connection could be made"
        case .tooLarge: "the answer is too large"
        case .protocolViolation: violation
        case .addressInUse, .cannotBind, .other: "the request failed"
        }
    }

    private var violation: String {
        if message.contains("was closed") { return "the connection was closed without an answer" }
        if message.contains("redirects more") { return "it redirects too often" }
        return "the answer is not HTTP"
    }
}
