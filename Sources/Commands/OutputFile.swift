import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A file descriptor that texts are written to at once, and what went wrong with it.
final class OutputFile: Sendable {
    private let descriptor: Int32
    private let errorNumber = Mutex<Int32>(0)

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Why not everything could be written; `nil` when it was, or when nobody reads any more.
    var failure: String? {
        let number = errorNumber.withLock { $0 }
        return number == 0 || number == EPIPE ? nil : unsafe String(cString: strerror(number))
    }

    /// Writes a text; nothing after the first failure.
    func write(_ text: String) {
        errorNumber.withLock { number in
            guard number == 0 else { return }
            number = send(Array(text.utf8))
        }
    }

    private func send(_ bytes: [UInt8]) -> Int32 {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            sent += count
        }
        return 0
    }
}
