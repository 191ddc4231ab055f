/// A range of internet addresses: all that begin with the same bits.
package struct AddressRange: Hashable, Sendable, CustomStringConvertible {
    let first: InternetAddress
    let bits: Int

    /// Whether it is one address alone.
    var isOneAddress: Bool { bits == first.bytes.count * 8 }

    /// Reads `10.0.0.0/8`, `fd00::/8`, or one address alone; `nil` for any other text, and for one
    /// whose address has bits behind the range's.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ InternetAddress(String($0)) }), parts.count <= 2
        else { return nil }
        let width = address.bytes.count * 8
        var bits = width
        if parts.count == 2 {
            guard let written = UInt8(parts[1]), Int(written) <= width else { return nil }
            bits = Int(written)
        }
        self.init(first: address, bits: bits)
        guard Self.masked(address.bytes, bits: bits) == address.bytes else { return nil }
    }

    private init(first: InternetAddress, bits: Int) {
        self.first = first
        self.bits = bits
    }

    /// Whether an address is in it; one of the other family never is.
    package func contains(_ address: InternetAddress) -> Bool {
        address.bytes.count == first.bytes.count
            && Self.masked(address.bytes, bits: bits) == first.bytes
    }

    /// As it is written.
    package var description: String { "\(first)/\(bits)" }

    /// The address with all behind the first `bits` set to zero.
    private static func masked(_ bytes: [UInt8], bits: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(max(bits - index * 8, 0), 8)
            return byte & UInt8(truncatingIfNeeded: 0xFF00 >> kept)
        }
    }
}
