import FoundationEssentials

/// Files of this repository that tests read.
enum Repository {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The absolute path of a file, given from the root of the repository.
    static func path(_ path: String) -> String { root.appending(path: path).path }

    /// A file beside these tests.
    static func data(_ name: String) -> String { path("Tests/GraphFilesTests/Data/\(name)") }
}
