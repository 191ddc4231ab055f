/// What a handler answers.
package struct HTTPResponse: Sendable {
    /// How the body comes.
    package enum Body: Sendable {
        /// All at once.
        case bytes([UInt8])
        /// Server-sent events until the stream finishes or the client leaves.
        case events(EventStream)
    }

    /// The status code.
    package var status: Int
    /// Header fields; the server adds `Content-Length`, `Date` and `Connection` itself.
    package var headers: HTTPHeaders
    /// The body.
    package var body: Body

    /// An answer.
    package init(status: Int = 200, headers: HTTPHeaders = HTTPHeaders(), body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// An answer of text with its content type.
    package static func text(
        _ text: String, status: Int = 200, type: String = "text/plain; charset=utf-8"
    ) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: ["Content-Type": type], body: .bytes(Array(text.utf8)))
    }
}

/// Answers one request.
package typealias HTTPHandler = @Sendable (HTTPRequest) async -> HTTPResponse
