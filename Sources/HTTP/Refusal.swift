/// Why the server itself answers a request, with which status.
struct Refusal: Sendable, Equatable {
    let status: Int
    let reason: String

    /// The answer for the client; the connection is closed behind it.
    var response: HTTPResponse { .text("\(reason)\n", status: status) }

    static let badRequest = Refusal(status: 400, reason: "The request is not valid HTTP.")
    static let hostMissing = Refusal(
        status: 400, reason: "The request needs exactly one Host field.")
    static let bothLengths = Refusal(
        status: 400,
        reason: "The request has contradicting Content-Length or Transfer-Encoding fields.")
    static let badField = Refusal(
        status: 400, reason: "A header field has characters that are not allowed.")
    static let headerTimeout = Refusal(
        status: 408, reason: "The header of the request did not arrive in time.")
    static let bodyTimeout = Refusal(
        status: 408, reason: "The body of the request did not arrive in time.")
    static let bodyTooLarge = Refusal(
        status: 413, reason: "The body of the request is too large.")
    static let targetTooLong = Refusal(
        status: 414, reason: "The target of the request is too long.")
    static let expectation = Refusal(
        status: 417, reason: "Only the expectation 100-continue is known.")
    static let headerTooLarge = Refusal(
        status: 431, reason: "The header of the request is too large.")
    static let unknownMethod = Refusal(
        status: 501, reason: "The method of the request is not known.")
    static let unknownCoding = Refusal(
        status: 501, reason: "Only the transfer coding chunked is known.")
    static let overloaded = Refusal(
        status: 503, reason: "Too many connections are open. Try again later.")
    static let version = Refusal(status: 505, reason: "Only HTTP/1.0 and HTTP/1.1 are spoken.")
}
