import FoundationEssentials

/// A new directory of a test's own, removed with all that is in it when the last reference goes.
package final class TemporaryDirectory: Sendable {
    /// The absolute path.
    package let path: String

    /// Makes a directory.
    ///
    /// - Throws: What the file system says when it cannot be made.
    package init() throws {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "foreshock-test-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        path = directory.path(percentEncoded: false)
    }

    deinit {
        // Leftovers in the temporary folder harm nobody.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in it, whether it exists or not.
    package func file(_ name: String) -> String { path + (path.hasSuffix("/") ? "" : "/") + name }

    /// Writes a file in it and returns its path.
    ///
    /// - Throws: What the file system says when it cannot be written.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try text.write(toFile: file(name), atomically: false, encoding: .utf8)
        return file(name)
    }
}
