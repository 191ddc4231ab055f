internal import CZlib

/// Compresses answers so that every browser can read them (RFC 1952), with zlib.
package enum GZip {
    /// The bytes in gzip's format; the same bytes always give the same result.
    ///
    /// - Parameter bytes: At most 4 GiB.
    /// - Returns: A whole gzip file without name and time.
    /// - Complexity: O(*n*); some 20 ms for a megabyte of markup.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
        precondition(bytes.count <= Int(UInt32.max), "an answer has at most 4 GiB")
        var stream = unsafe z_stream()
        // 15 bits of window, and 16 more ask for gzip's frame instead of zlib's.
        let begun = unsafe deflateInit2_(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY,
            zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        precondition(begun == Z_OK, "zlib has no memory or is another than at build time")
        defer { unsafe deflateEnd(&stream) }
        let capacity = unsafe Int(deflateBound(&stream, uLong(bytes.count)))
        return unsafe bytes.withUnsafeBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(capacity)
                let ended = unsafe deflate(&stream, Z_FINISH)
                precondition(ended == Z_STREAM_END, "the bound of zlib holds")
                count = unsafe Int(stream.total_out)
            }
        }
    }
}
