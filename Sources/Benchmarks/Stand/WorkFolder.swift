import FoundationEssentials

/// A folder for one measurement, removed with it.
final class WorkFolder: Sendable {
    private let root: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "foreshock-benchmarks-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.path
    }

    deinit {
        // What cannot be removed lies in the system's folder for temporary files.
        try? FileManager.default.removeItem(atPath: root)
    }

    func path(_ name: String) -> String { "\(root)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// What a file holds so far; empty when it is not there yet.
    func read(_ name: String) -> String {
        FileManager.default.contents(atPath: path(name)).map {
            String(decoding: $0, as: UTF8.self)
        } ?? ""
    }
}
