import CZlib
import HTTP
import Testing

@Suite("GZip") struct GZipTests {
    @Test(
        "can be read back",
        arguments: [
            [], [0], Array("<p>Is it down?</p>".utf8),
            Array(String(repeating: "<li>payments: up</li>\n", count: 20_000).utf8),
            (0..<100_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) },
        ])
    func roundTrip(bytes: [UInt8]) throws {
        let compressed = GZip.compressed(bytes)
        #expect(compressed.starts(with: [0x1F, 0x8B, 8]))
        #expect(try #require(inflated(compressed, limit: bytes.count + 1)) == bytes)
    }

    @Test func `makes markup much smaller, and always alike`() {
        let page = Array(String(repeating: "<li>payments: up</li>\n", count: 1000).utf8)
        #expect(GZip.compressed(page).count < page.count / 50)
        #expect(GZip.compressed(page) == GZip.compressed(page))
    }

    /// What zlib makes of gzip's format; `nil` when it is not in order.
    private func inflated(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(&stream, 15 + 16, zlibVersion(), size) == Z_OK else {
            return nil
        }
        defer { unsafe inflateEnd(&stream) }
        var status = Z_OK
        let result = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: limit) { output, count in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(limit)
                status = unsafe inflate(&stream, Z_FINISH)
                count = unsafe Int(stream.total_out)
            }
        }
        return status == Z_STREAM_END ? result : nil
    }
}
