import Glibc

/// An IPv4 or IPv6 address, without port or zone.
package struct InternetAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four bytes of IPv4, or sixteen of IPv6, as they travel.
    package let bytes: [UInt8]

    /// Reads `192.0.2.1` or `2001:db8::1`; `nil` for any other form.
    package init?(_ text: String) {
        if let four = Self.read(AF_INET, text, count: 4) {
            bytes = four
        } else if let sixteen = Self.read(AF_INET6, text, count: 16) {
            bytes = sixteen
        } else {
            return nil
        }
    }

    /// Reads every form of IPv4 that name resolvers take: `0x7f.1`, `2130706433`, `0177.0.0.1`.
    package init?(numerals text: String) {
        var address = in_addr()
        guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }),
            unsafe inet_aton(text, &address) != 0
        else { return nil }
        bytes = unsafe withUnsafeBytes(of: &address) { unsafe Array($0) }
    }

    /// Reads the address of a socket, given as the bytes of a `sockaddr`; `nil` for other families.
    init?(socket: UnsafeRawBufferPointer) {
        guard socket.count >= 2 else { return nil }
        switch Int32(unsafe socket.loadUnaligned(as: sa_family_t.self)) {
        case AF_INET where socket.count >= 8: bytes = unsafe Array(socket[4..<8])
        case AF_INET6 where socket.count >= 24: bytes = unsafe Array(socket[8..<24])
        default: return nil
        }
    }

    /// The port in the bytes of a `sockaddr` of either family; `nil` where there is none.
    static func port(socket: UnsafeRawBufferPointer) -> Int? {
        guard socket.count >= 4 else { return nil }
        return unsafe Int(socket[2]) << 8 | Int(socket[3])
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The IPv4 address that this one of IPv6 stands for, mapped or by way of NAT64; else `nil`.
    var embedded: InternetAddress? {
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
        guard bytes.starts(with: mapped) || bytes.starts(with: translated) else { return nil }
        return InternetAddress(bytes: Array(bytes.suffix(4)))
    }

    /// The network of the address: itself for IPv4, the first 64 bits for IPv6.
    ///
    /// One household has as many addresses of IPv6 as it likes, but one such network.
    package var household: String {
        if let embedded { return embedded.description }
        guard bytes.count == 16 else { return description }
        let network = Array(bytes.prefix(8)) + [UInt8](repeating: 0, count: 8)
        return InternetAddress(bytes: network).description
    }

    /// The usual way of writing: four numbers, or RFC 5952.
    package var description: String {
        guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let isWritten = unsafe text.withUnsafeMutableBufferPointer { buffer in
            unsafe inet_ntop(AF_INET6, bytes, buffer.baseAddress, socklen_t(buffer.count)) != nil
        }
        let letters = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return isWritten ? String(decoding: letters, as: UTF8.self) : ""
    }

    private static func read(_ family: Int32, _ text: String, count: Int) -> [UInt8]? {
        // C would read no further than a zero byte.
        guard !text.utf8.contains(0) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
