#if canImport(Glibc)
    import Glibc
#endif

/// Reads files that a user names: regular files, pipes, and `-` for standard input.
package enum InputFile {
    /// The name of standard input.
    package static let standardInput = "-"

    /// All bytes of a file.
    ///
    /// - Parameters:
    ///   - path: The file; `-` reads standard input to its end.
    ///   - mostBytes: The largest size that is accepted.
    /// - Returns: The bytes, to the end of the file.
    /// - Throws: ``InputFileError`` when it cannot be read or is larger.
    /// - Complexity: O(*n*).
    package static func bytes(
        of path: String, mostBytes: Int = .max
    ) throws(InputFileError) -> [UInt8] {
        guard path != standardInput else {
            return try bytes(from: STDIN_FILENO, named: path, mostBytes)
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFileError(path, number: errno) }
        defer { close(descriptor) }
        return try bytes(from: descriptor, named: path, mostBytes)
    }

    private static func bytes(
        from descriptor: Int32, named path: String, _ mostBytes: Int
    ) throws(InputFileError) -> [UInt8] {
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else {
            throw InputFileError(path, number: errno)
        }
        // A pipe tells no size; it is measured while it is read.
        guard facts.st_size <= mostBytes else {
            throw InputFileError(path, .tooLarge(mostBytes: mostBytes))
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(0, Int(facts.st_size)))
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputFileError(path, number: errno) }
            guard count > 0 else { return bytes }
            guard bytes.count + count <= mostBytes else {
                throw InputFileError(path, .tooLarge(mostBytes: mostBytes))
            }
            bytes.append(contentsOf: piece[..<count])
        }
    }
}
