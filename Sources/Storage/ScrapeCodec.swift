/// Packs the samples of a scrape into bytes: 2 to 10 a sample.
///
/// A version byte, then for each sample a variable-length number that holds the step from the
/// series before it (zigzag) and, in its lowest bit, whether a whole number follows (zigzag,
/// variable length) or the 8 bytes of a Float64, lowest byte first. Order is kept, every bit of a
/// value too.
enum ScrapeCodec {
    /// One value of one series.
    struct Entry: Equatable {
        let series: Int64
        let value: Double
    }

    private static let version: UInt8 = 1

    /// Packs entries.
    static func encode(_ entries: [Entry]) -> [UInt8] {
        var bytes: [UInt8] = [version]
        bytes.reserveCapacity(1 + entries.count * 5)
        var previous: Int64 = 0
        for entry in entries {
            let step = zigzag(entry.series &- previous) << 1
            previous = entry.series
            if let whole = wholeNumber(entry.value) {
                append(step | 1, to: &bytes)
                append(zigzag(whole), to: &bytes)
            } else {
                append(step, to: &bytes)
                let bits = entry.value.bitPattern
                for shift in stride(from: 0, to: 64, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
                }
            }
        }
        return bytes
    }

    /// Unpacks entries; `nil` when the bytes were not made by ``encode(_:)``.
    static func decode(_ bytes: [UInt8]) -> [Entry]? {
        guard bytes.first == version else { return nil }
        var rest = bytes.dropFirst()
        var entries: [Entry] = []
        entries.reserveCapacity(bytes.count / 4)
        var previous: Int64 = 0
        while !rest.isEmpty {
            guard let head = takeNumber(&rest) else { return nil }
            previous &+= unzigzag(head >> 1)
            guard let value = head & 1 == 1 ? takeWhole(&rest) : takeBits(&rest) else {
                return nil
            }
            entries.append(Entry(series: previous, value: value))
        }
        return entries
    }

    /// The value as a whole number when that keeps every bit and is short.
    private static func wholeNumber(_ value: Double) -> Int64? {
        guard value.magnitude < 0x1p48 else { return nil }
        let whole = Int64(value)
        return Double(whole).bitPattern == value.bitPattern ? whole : nil
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = bytes.popFirst() else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    private static func takeWhole(_ bytes: inout ArraySlice<UInt8>) -> Double? {
        takeNumber(&bytes).map { Double(unzigzag($0)) }
    }

    private static func takeBits(_ bytes: inout ArraySlice<UInt8>) -> Double? {
        guard bytes.count >= 8 else { return nil }
        var bits: UInt64 = 0
        for byte in bytes.prefix(8).reversed() { bits = bits << 8 | UInt64(byte) }
        bytes = bytes.dropFirst(8)
        return Double(bitPattern: bits)
    }

    private static func zigzag(_ number: Int64) -> UInt64 {
        UInt64(bitPattern: (number << 1) ^ (number >> 63))
    }

    private static func unzigzag(_ number: UInt64) -> Int64 {
        Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }
}
