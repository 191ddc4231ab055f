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
    package var status: Int { didSet { preparedHead = nil } }
    /// Header fields; the server adds `Content-Length`, `Date` and `Connection` itself.
    package var headers: HTTPHeaders { didSet { preparedHead = nil } }
    /// The body.
    package var body: Body { didSet { preparedHead = nil } }
    /// Status line and fields as they are sent, but for `Date` and `Connection`.
    private(set) var preparedHead: [UInt8]?

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

    /// The same answer with its head written already, for one that is given many times.
    ///
    /// A change of the answer undoes it.
    package func prepared() -> HTTPResponse {
        guard case .bytes(let bytes) = body else { return self }
        var prepared = self
        prepared.preparedHead = ResponseHead.lines(of: self, length: bytes.count)
        return prepared
    }
}

/// Answers one request.
package typealias HTTPHandler = @Sendable (HTTPRequest) async -> HTTPResponse

/// Answers a request at once when the answer is at hand; `nil` leaves it to the handler.
package typealias HTTPReadyAnswers = @Sendable (HTTPRequest) -> HTTPResponse?
