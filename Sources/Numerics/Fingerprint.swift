/// A hash that is the same on every machine and in every run, to name and to spread things by.
///
/// Not for secrets. Source: Fowler, Noll & Vo, FNV-1a, 64 bits.
package struct Fingerprint: Sendable {
    /// The hash of what was taken so far.
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The fingerprint of nothing.
    package init() {}

    /// The fingerprint of some bytes.
    ///
    /// - Complexity: O(*n*).
    package init(of bytes: some Sequence<UInt8>) {
        for byte in bytes { take(byte) }
    }

    /// The fingerprint of some bytes that lie in an array, for which the general code is slow when it
    /// is called from another module.
    ///
    /// - Complexity: O(*n*).
    package init(of bytes: [UInt8]) {
        for byte in bytes { take(byte) }
    }

    /// Takes one more byte.
    package mutating func take(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
}
