/// Where a server listens: a host and a port, written `127.0.0.1:8080` or `[::1]:8080`.
package struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// A name or an address, without the brackets of IPv6.
    package let host: String
    /// The port, in 0...65535; 0 lets the system pick a free one.
    package let port: Int

    /// An address from its parts; traps when `port` is out of range.
    package init(host: String, port: Int) {
        precondition((0...65_535).contains(port), "a port lies between 0 and 65535")
        self.host = host
        self.port = port
    }

    /// Reads `host:port` or `[address]:port`; `nil` when the text has another form.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        let isPlain = host.utf8.allSatisfy { (33...126).contains($0) && $0 != 47 && $0 != 64 }
        guard !host.isEmpty, isPlain, !digits.isEmpty, digits.utf8.allSatisfy(isDigit),
            let port = Int(digits), port <= 65_535
        else { return nil }
        self.init(host: String(host), port: port)
    }

    /// As it is written.
    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
