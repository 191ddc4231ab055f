import HTTP

/// Whether a reader reaches the site by TLS, and what the answer says then.
enum TransportSecurity {
    /// The field by which browsers come by TLS only, for a year (RFC 6797).
    static let field = (name: "Strict-Transport-Security", value: "max-age=31536000")

    /// Whether a proxy near by says that it was asked by TLS.
    ///
    /// Others could say so too, so only this machine and private networks are believed.
    static func isProxied(_ request: HTTPRequest) -> Bool {
        guard let protocols = request.headers["X-Forwarded-Proto"],
            InternetAddress(request.peer)?.isNear == true
        else { return false }
        let first = protocols.utf8.prefix { $0 != UInt8(ascii: ",") }
        return Substring(first).lowercased().split(separator: " ") == ["https"]
    }
}
