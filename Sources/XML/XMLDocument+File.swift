import FoundationEssentials

extension XMLDocument {
    /// Reads the document of a file.
    ///
    /// - Parameter path: The file; messages name it as given here.
    /// - Returns: The root element.
    /// - Throws: ``XMLError`` when the file cannot be read or is not as it should be.
    package static func read(path: String) throws(XMLError) -> XMLElement {
        let files = FileManager.default
        var isDirectory = false
        guard files.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw XMLError(nil, "Could not read '\(path)': there is no such file. Check the path.")
        }
        guard !isDirectory else {
            throw XMLError(
                nil, "Could not read '\(path)': it is a directory. Name a file in it.")
        }
        guard let bytes = files.contents(atPath: path) else {
            throw XMLError(
                nil, "Could not read '\(path)': access is denied. Check its permissions.")
        }
        return try parse(Array(bytes), file: path)
    }
}
