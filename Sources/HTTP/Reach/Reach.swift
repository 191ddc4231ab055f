/// Which addresses a request may connect to.
///
/// The address is looked at when a connection is made, so neither a redirect nor a name that
/// changes its address between two look-ups leads around it.
package enum Reach: Hashable, Sendable {
    /// All addresses: what the operator asks for.
    case anywhere
    /// Public addresses, and those of the ranges `besides`: what visitors may have asked.
    case publicOnly(besides: [AddressRange])

    /// Whether a connection to the address may be made.
    package func allows(_ address: InternetAddress) -> Bool {
        guard case .publicOnly(let ranges) = self else { return true }
        let meant = address.embedded ?? address
        if ranges.contains(where: { $0.contains(address) || $0.contains(meant) }) { return true }
        return Self.isPublic(meant)
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

    private static func ranges(_ texts: [String]) -> [AddressRange] {
        texts.compactMap { AddressRange($0) }
    }
}
