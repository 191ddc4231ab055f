/// An identity for records that have none.
enum RecordDigest {
    /// Sixteen hexadecimal digits that stay the same while the fields do (FNV-1a, 64 bits).
    static func of(_ fields: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for field in fields {
            for byte in field.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3  // never part of UTF-8: ends the field
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
