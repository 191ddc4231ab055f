import CSodium

/// A random key, and hashes that nobody can make or turn back without it.
///
/// BLAKE2b (RFC 7693) as libsodium has it.
package struct SecretKey: Sendable {
    private let bytes: [UInt8]

    /// A fresh key of 32 random bytes.
    package static func random() -> SecretKey {
        _ = started
        var bytes = [UInt8](repeating: 0, count: 32)
        unsafe randombytes_buf(&bytes, bytes.count)
        return SecretKey(bytes: bytes)
    }

    /// The key of these bytes, as ``hex`` gave them; `nil` when they are not 32.
    package init?(hex: String) {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == 64, hex.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The key as 64 hexadecimal digits, to keep.
    package var hex: String { Self.hex(bytes) }

    /// The hash of some texts in their order, as 32 hexadecimal digits.
    ///
    /// - Complexity: O(*n*) in the length of the texts.
    package func hash(_ parts: String...) -> String {
        _ = Self.started
        // The length in front keeps the borders between parts apart.
        let message = parts.flatMap { part in Array("\(part.utf8.count):\(part)".utf8) }
        var digest = [UInt8](repeating: 0, count: 16)
        unsafe crypto_generichash(
            &digest, digest.count, message, UInt64(message.count), bytes, bytes.count)
        return Self.hex(digest)
    }

    /// libsodium's one start, which may be asked for from any thread.
    private static let started = sodium_init()

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}

extension SecretKey: CustomStringConvertible, CustomReflectable {
    /// Never the key: it must not come into a log by accident.
    package var description: String { "a secret key" }

    /// Nothing of the key.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
