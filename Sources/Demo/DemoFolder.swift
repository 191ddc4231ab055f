import FoundationEssentials

/// The folder that a demo keeps its files in, removed at its end.
struct DemoFolder: Sendable {
    private let root: String

    /// Makes the folder in `parent`, which is the system's folder for temporary files.
    ///
    /// Throws ``DemoError`` when that cannot be written.
    init(in parent: URL = FileManager.default.temporaryDirectory) throws {
        let name = "foreshock-demo-\(UInt64.random(in: 0...UInt64.max))"
        let folder = parent.appending(path: name)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        } catch {
            throw DemoError(
                "Could not make a folder for the demo in '\(parent.path)': it does not exist or may "
                    + "not be written. Set TMPDIR to a folder that can be written.")
        }
        root = folder.path
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { "\(root)/\(name)" }

    /// Writes a file of the folder.
    func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            throw DemoError(
                "Could not write the demo's file '\(path)'. "
                    + "Free space there, or set TMPDIR to another folder.")
        }
    }

    /// Removes the folder and everything in it.
    func remove() {
        // What cannot be removed lies in the system's folder for temporary files.
        try? FileManager.default.removeItem(atPath: root)
    }
}
