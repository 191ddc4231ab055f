import FoundationEssentials

/// The folder that a demo keeps its files in, removed at its end.
struct DemoFolder: Sendable {
    private let root: String

    init() throws {
        let name = "foreshock-demo-\(UInt64.random(in: 0...UInt64.max))"
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw DemoError(
                "Could not make the demo's folder '\(folder.path)': \(error). "
                    + "Set TMPDIR to a folder that can be written.")
        }
        root = folder.path
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { "\(root)/\(name)" }

    /// Writes a file of the folder.
    func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }

    /// Removes the folder and everything in it.
    func remove() {
        // What cannot be removed lies in the system's folder for temporary files.
        try? FileManager.default.removeItem(atPath: root)
    }
}
