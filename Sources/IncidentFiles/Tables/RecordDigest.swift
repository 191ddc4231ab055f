import Numerics

/// An identity for records that have none.
enum RecordDigest {
    /// Sixteen hexadecimal digits that stay the same while the fields do.
    static func of(_ fields: [String]) -> String {
        var print = Fingerprint()
        for field in fields {
            for byte in field.utf8 { print.take(byte) }
            print.take(0xFF)  // never part of UTF-8: ends the field
        }
        let digits = String(print.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
