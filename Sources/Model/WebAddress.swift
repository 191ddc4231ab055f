/// An absolute `http` or `https` address that can be asked.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address as written.
    package let text: String
    /// The host, without port.
    package let host: String

    /// Reads an address; `nil` when the scheme is another, the host is missing, the port is no port,
    /// or there are spaces or control characters.
    package init?(_ text: String) {
        guard let scheme = ["http://", "https://"].first(where: text.lowercased().hasPrefix),
            text.utf8.allSatisfy({ $0 > 32 && $0 != 127 })
        else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        let listen = WebAddress.hasPort(place) ? String(place) : "\(place):80"
        guard let target = ListenAddress(listen), target.port > 0 else { return nil }
        self.text = text
        host = target.host
    }

    /// The address as written.
    package var description: String { text }

    private static func hasPort(_ place: Substring) -> Bool {
        guard let colon = place.lastIndex(of: ":") else { return false }
        return place.lastIndex(of: "]").map { $0 < colon } ?? true
    }
}
