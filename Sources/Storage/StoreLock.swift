#if canImport(Glibc)
    import Glibc
#endif

/// Keeps other processes from using the same store; ends with its owner, also when that is killed.
///
/// An exclusive advisory lock (`flock`) on a file beside the store, which holds the number of the
/// process; the file stays when the lock goes.
final class StoreLock: Sendable {
    /// Why the lock could not be had.
    enum Failure: Error {
        /// Another process has it; its number, where it is readable.
        case held(by: String)
        /// The lock file cannot be written; the system's error number.
        case system(Int32)
    }

    private let descriptor: Int32

    /// Takes the lock of a store at once.
    init(path: String) throws(Failure) {
        let opened = unsafe open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw .system(errno) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            let holder = Self.holder(opened)
            Glibc.close(opened)
            throw number == EWOULDBLOCK ? .held(by: holder) : .system(number)
        }
        descriptor = opened
        sign()
    }

    deinit { Glibc.close(descriptor) }

    /// Writes who holds the lock; only for messages, so a failure is no harm.
    private func sign() {
        var text = "\(getpid())\n"
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = text.withUTF8 { bytes in unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, 0) }
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
        }
        let digits = bytes.prefix(max(0, count)).prefix { (48...57).contains($0) }
        return String(decoding: digits, as: UTF8.self)
    }
}
