// How near an address is: whose word about others a server may take.

extension InternetAddress {
    /// Whether it is this machine (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3).
    package var isLoopback: Bool { Self.loopback.contains { $0.contains(unmapped) } }

    /// Whether it is of this machine, this link or a private network, where a reverse proxy stands.
    ///
    /// RFC 1918 and RFC 4193 (private), RFC 3927 and RFC 4291 (link-local).
    package var isNear: Bool {
        let address = unmapped
        return address.isLoopback || Self.near.contains { $0.contains(address) }
    }

    private static let loopback = ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) }
    private static let near = [
        "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10",
    ].compactMap { AddressRange($0) }
}
