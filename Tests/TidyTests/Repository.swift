import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#endif

/// The files of this repository, as the tests find them on disk.
enum Repository {
    /// The absolute path of the root, with a slash at its end.
    static let root: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/") + "/"
    }()

    /// All Swift files below `Sources` and `Tests`, and the manifest.
    static let sources: [SourceFile] = files(in: ["Sources", "Tests", "Package.swift"])
        .filter { $0.hasSuffix(".swift") }
        .map { SourceFile(path: $0) }

    /// All pages of the documentation.
    static let documents: [String] =
        files(in: ["docs"]).filter { $0.hasSuffix(".md") }
        + files(in: [""], isDeep: false).filter { $0.hasSuffix(".md") }

    /// All files that people wrote, whatever their kind.
    static let texts: [String] =
        files(in: ["Sources", "Tests", "docs", "scripts", ".ci"]).filter { !$0.hasSuffix(".png") }
        + files(in: [""], isDeep: false).filter { $0 != ".git" }

    /// The folders directly below a folder, sorted.
    static func folders(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + folder)) ?? []
        return names.filter { isFolder("\(folder)/\($0)") }.sorted()
    }

    /// Whether there is a file or folder of that path.
    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root + path)
    }

    /// The text of a file; empty when it cannot be read.
    static func text(of path: String) -> String {
        (try? String(contentsOfFile: root + path, encoding: .utf8)) ?? ""
    }

    /// Whether a text has a word somewhere; quick, to look closer only where it has.
    static func has(_ word: String, in text: String) -> Bool {
        unsafe strstr(text, word) != nil
    }

    /// The lines of a file.
    static func lines(of path: String) -> [String] {
        text(of: path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: root + path, isDirectory: &isFolder)
            && isFolder
    }

    private static func files(in paths: [String], isDeep: Bool = true) -> [String] {
        paths.flatMap { path -> [String] in
            guard path.isEmpty || isFolder(path) else { return exists(path) ? [path] : [] }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root + path)) ?? []
            let children = names.sorted().map { path.isEmpty ? $0 : "\(path)/\($0)" }
            return isDeep ? files(in: children) : children.filter { !isFolder($0) }
        }
    }
}
