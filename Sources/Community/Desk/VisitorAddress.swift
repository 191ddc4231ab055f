import HTTP

/// A visitor's address on the network, and what it is counted by.
package struct VisitorAddress: Hashable, Sendable {
    /// 4 bytes, or 16.
    private let bytes: [UInt8]

    /// Reads an address as servers and proxies write it.
    ///
    /// `192.0.2.7`, `2001:db8::7`, `[2001:db8::7]:443`, `192.0.2.7:443`, `fe80::1%eth0`; an IPv4
    /// address within IPv6 (`::ffff:192.0.2.7`) is the IPv4 address.
    /// - Returns: `nil` when the text is no address.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 80 else { return nil }
        let plain = Self.bare(Substring(text))
        guard let bytes = InternetAddress(String(plain))?.bytes else { return nil }
        let isMapped = bytes.count == 16 && bytes.prefix(12) == Self.mappedPrefix
        self.bytes = isMapped ? Array(bytes.suffix(4)) : bytes
    }

    private static let mappedPrefix: ArraySlice<UInt8> = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]

    /// What one visitor is counted by: the IPv4 address, or the /64 that a household has of IPv6.
    var visitor: String { bytes.count == 4 ? prefix(bytes: 4) : prefix(bytes: 8) }

    /// What neighbours are counted by: the /24, or the /56 of IPv6.
    var block: String { bytes.count == 4 ? prefix(bytes: 3) : prefix(bytes: 7) }

    /// Whether it is one of a machine or network of one's own, where a reverse proxy may stand.
    package var isPrivate: Bool {
        if bytes.count == 16 {
            let isLoopback = bytes.dropLast().allSatisfy { $0 == 0 } && bytes[15] == 1
            let isLinkLocal = bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80
            return isLoopback || bytes[0] & 0xFE == 0xFC || isLinkLocal
        }
        switch (bytes[0], bytes[1]) {
        case (127, _), (10, _), (192, 168), (169, 254), (172, 16...31): return true
        default: return false
        }
    }

    private func prefix(bytes count: Int) -> String {
        let kind = bytes.count == 4 ? "4" : "6"
        return kind + bytes.prefix(count).map { "." + String($0, radix: 16) }.joined()
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
