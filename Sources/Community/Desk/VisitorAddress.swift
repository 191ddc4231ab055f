import HTTP

/// A visitor's address on the network, and what it is counted by.
package struct VisitorAddress: Hashable, Sendable {
    /// Of IPv4 where it can be written so.
    private let address: InternetAddress

    /// Reads an address as servers and proxies write it.
    ///
    /// `192.0.2.7`, `2001:db8::7`, `[2001:db8::7]:443`, `192.0.2.7:443`, `fe80::1%eth0`; an IPv4
    /// address within IPv6 (`::ffff:192.0.2.7`) is the IPv4 address.
    /// - Returns: `nil` when the text is no address.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 80 else { return nil }
        let plain = Self.bare(Substring(text))
        guard let address = InternetAddress(String(plain)) else { return nil }
        self.address = address.unmapped
    }

    /// What one visitor is counted by: the IPv4 address, or the /64 that a household has of IPv6.
    var visitor: String { isIPv4 ? prefix(bytes: 4) : prefix(bytes: 8) }

    /// What neighbours are counted by: the /24, or the /56 of IPv6.
    var block: String { isIPv4 ? prefix(bytes: 3) : prefix(bytes: 7) }

    /// Whether it is one of a machine or network of one's own, where a reverse proxy may stand.
    package var isPrivate: Bool { address.isNear }

    private var isIPv4: Bool { address.bytes.count == 4 }

    private func prefix(bytes count: Int) -> String {
        let kind = isIPv4 ? "4" : "6"
        return kind + address.bytes.prefix(count).map { "." + String($0, radix: 16) }.joined()
    }

    /// The text without brackets, port and zone.
    private static func bare(_ text: Substring) -> Substring {
        let trimmed = text.drop { $0 == " " || $0 == "\t" }
        if trimmed.hasPrefix("[") { return zoneless(trimmed.dropFirst().prefix { $0 != "]" }) }
        let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }
        let words = end.map { trimmed[...$0] } ?? ""
        let hasPort = words.contains(".") && words.count { $0 == ":" } == 1
        return hasPort ? words.prefix { $0 != ":" } : zoneless(words)
    }

    private static func zoneless(_ text: Substring) -> Substring { text.prefix { $0 != "%" } }
}
