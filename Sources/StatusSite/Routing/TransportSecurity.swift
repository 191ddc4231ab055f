import HTTP

/// Whether a reader reaches the site by TLS, and what the answer says then.
enum TransportSecurity {
    /// The field by which browsers come by TLS only, for a year (RFC 6797).
    static let field = (name: "Strict-Transport-Security", value: "max-age=31536000")

    /// Whether a proxy near by says that it was asked by TLS.
    ///
    /// Others could say so too, so only this machine and private networks are believed.
    static func isProxied(_ request: HTTPRequest) -> Bool {
        guard let protocols = request.headers["X-Forwarded-Proto"], isNear(request.peer) else {
            return false
        }
        let first = protocols.utf8.prefix { $0 != UInt8(ascii: ",") }
        return Substring(first).lowercased().split(separator: " ") == ["https"]
    }

    /// Whether an address is of this machine or a private network (RFC 1918, RFC 4193).
    static func isNear(_ address: String) -> Bool {
        let plain = address.hasPrefix("::ffff:") ? address.dropFirst(7) : address[...]
        if plain.contains(":") {
            let start = plain.prefix(4).lowercased()
            return plain == "::1" || start.hasPrefix("fc") || start.hasPrefix("fd")
                || start == "fe80"
        }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
            .map { UInt8($0) }
        guard parts.count == 4, !parts.contains(nil), let first = parts[0], let second = parts[1]
        else { return false }
        return first == 127 || first == 10 || (first == 172 && (16...31).contains(second))
            || (first == 192 && second == 168)
    }
}
