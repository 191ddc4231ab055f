import Commands

#if canImport(Glibc)
    import Glibc
#endif

/// A text file that is written from its start to its end, in large pieces.
final class CutSetFile {
    private let path: String
    private let descriptor: Int32
    private var pending: [UInt8] = []

    /// Creates the file, or empties the one that is there.
    init(_ path: String) throws {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// Adds a text.
    func write(_ text: String) throws {
        pending.append(contentsOf: text.utf8)
        if pending.count >= 1 << 16 { try flush() }
    }

    /// Writes what is left.
    func close() throws { try flush() }

    private func flush() throws {
        var sent = 0
        while sent < pending.count {
            let count = unsafe pending[sent...].withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure() }
            sent += count
        }
        pending.removeAll(keepingCapacity: true)
    }

    private func failure() -> CommandFailure {
        let reason = unsafe String(cString: strerror(errno))
        return CommandFailure(.cannotRun, "Could not write '\(path)': \(reason).")
    }
}
