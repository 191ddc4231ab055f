/// Which addresses a request may connect to.
///
/// The address is looked at when a connection is made, so neither a redirect nor a name that
/// changes its address between two look-ups leads around it.
package enum Reach: Hashable, Sendable {
    /// All addresses: what the operator asks for.
    case anywhere
    /// The web sites of public addresses, and addresses of the ranges `besides` at any port: what
    /// visitors may have asked.
    case publicOnly(besides: [AddressRange])

    /// The ports of web sites; no other is asked at a public address.
    package static let webPorts: Set<Int> = [80, 443]

    /// Whether a connection to the address may be made; to a public one at ``webPorts`` only.
    package func allows(_ address: InternetAddress, port: Int = 443) -> Bool {
        guard case .publicOnly(let ranges) = self else { return true }
        let meant = address.embedded ?? address
        let opened = ranges.filter { $0.contains(address) || $0.contains(meant) }
        // A wide range may hold such an address without anybody having thought of it.
        if Self.secret.contains(where: { $0.contains(meant) }) {
            return opened.contains { $0.isOneAddress }
        }
        return !opened.isEmpty || Self.webPorts.contains(port) && Self.isPublic(meant)
    }

    /// Whether all of a range is opened by naming single addresses only: link-local addresses, and
    /// those at which clouds tell their machines their secrets.
    package static func mustBeNamed(_ range: AddressRange) -> Bool {
        !range.isOneAddress && secret.contains { $0.contains(range.first) && $0.bits <= range.bits }
    }

    /// Whether an address is one that everybody reaches and nobody has to themselves.
    private static func isPublic(_ address: InternetAddress) -> Bool {
        guard address.bytes.count == 16 else { return !special.contains { $0.contains(address) } }
        return global.contains { $0.contains(address) }
            && !specialWithin.contains { $0.contains(address) }
    }

    /// IPv4 for special purposes: IANA's registry of RFC 6890, multicast, reserved, and the address
    /// at which one cloud tells its machines their secrets although it looks public.
    private static let special = ranges([
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16",
        "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
        "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    ])
    /// Global unicast of IPv6; all else is local, multicast or reserved.
    private static let global = ranges(["2000::/3"])
    /// What in it serves special purposes: tunnels, benchmarks, documentation, 6to4.
    private static let specialWithin = ranges([
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
    ])

    /// Where machines of a cloud get their credentials from, and link-local addresses.
    ///
    /// Source: RFC 3927, RFC 4291, and what the clouds say of their metadata services.
    private static let secret = ranges([
        "169.254.0.0/16", "fe80::/10", "168.63.129.16", "100.100.100.200", "192.0.0.192",
        "fd00:ec2::254", "fd20:ce::254",
    ])

    private static func ranges(_ texts: [String]) -> [AddressRange] {
        texts.compactMap { AddressRange($0) }
    }
}
