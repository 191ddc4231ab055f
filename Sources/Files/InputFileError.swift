#if canImport(Glibc)
    import Glibc
#endif

/// A file that could not be read: what was wrong, and what to do.
package struct InputFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong.
    package enum Reason: Hashable, Sendable {
        case absent, directory, denied
        /// It has more bytes than are accepted.
        case tooLarge(mostBytes: Int)
        /// Anything else, as the system says it.
        case other(String)
    }

    /// The path, as the user wrote it.
    package let path: String
    /// What was wrong.
    package let reason: Reason

    init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    init(_ path: String, number: Int32) {
        switch number {
        case ENOENT, ENOTDIR: self.init(path, .absent)
        case EISDIR: self.init(path, .directory)
        case EACCES, EPERM: self.init(path, .denied)
        default: self.init(path, .other(unsafe String(cString: strerror(number))))
        }
    }

    /// What was wrong and what to do, in sentences.
    package var sentence: String {
        switch reason {
        case .absent: "there is no such file. Check the path."
        case .directory: "it is a directory. Name a file in it."
        case .denied: "access is denied. Check its permissions."
        case .tooLarge(let bytes): "it is larger than \(Self.size(bytes)). Split it."
        case .other(let words): "\(words)."
        }
    }

    /// What could not be read, what was wrong, and what to do.
    package var description: String {
        let what = path == InputFile.standardInput ? "standard input" : "'\(path)'"
        return "Could not read \(what): \(sentence)"
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 30 ? "\(bytes >> 30) GiB" : "\(bytes >> 20) MiB"
    }
}
