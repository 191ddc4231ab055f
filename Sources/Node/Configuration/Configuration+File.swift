import YAML

extension Configuration {
    /// Reads a configuration file.
    ///
    /// - Throws: ``ConfigurationError`` with every mistake that was found.
    package init(contentsOfFile path: String) throws(ConfigurationError) {
        let node: YAMLNode
        do { node = try YAMLDocument.read(path: path) } catch { throw ConfigurationError([error]) }
        try self.init(node, folder: Configuration.folder(of: path))
    }

    /// Reads a configuration from text.
    ///
    /// - Throws: ``ConfigurationError`` with every mistake that was found.
    package init(parsing text: String, file: String) throws(ConfigurationError) {
        let node: YAMLNode
        do {
            node = try YAMLDocument.parse(text, file: file)
        } catch { throw ConfigurationError([error]) }
        try self.init(node, folder: Configuration.folder(of: file))
    }

    private init(_ node: YAMLNode, folder: String) throws(ConfigurationError) {
        var reader = ConfigurationReader(folder: folder)
        let configuration = reader.read(node)
        guard reader.mistakes.isEmpty else { throw ConfigurationError(reader.mistakes) }
        self = configuration
    }

    /// What stands before the last `/`, with it; empty for a bare name.
    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
