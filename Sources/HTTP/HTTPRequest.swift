/// A request as the server hands it to a handler: complete, its body read.
package struct HTTPRequest: Sendable {
    /// The method, in capitals (`GET`).
    package let method: String
    /// The target as sent (`/a/b?c=d`).
    package let target: String
    /// Header fields in order of arrival.
    package let headers: HTTPHeaders
    /// The body; empty when there is none.
    package let body: [UInt8]
    /// The peer's address, as `127.0.0.1` or `::1`.
    package let peer: String

    /// A request.
    package init(
        method: String, target: String, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
        peer: String = "127.0.0.1"
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
    }

    /// The target up to `?`, still percent-encoded.
    package var path: Substring { target.prefix { $0 != "?" } }
}
