import FoundationEssentials

extension YAMLDocument {
    /// Reads the one document of a file.
    ///
    /// - Parameter path: The file; messages name it as given here.
    /// - Returns: The root of the document.
    /// - Throws: ``YAMLError`` when the file cannot be read or is not as it should be.
    package static func read(path: String) throws(YAMLError) -> YAMLNode {
        try parse(try text(ofFile: path), file: path)
    }

    /// Reads the text of a file, whatever it holds.
    ///
    /// - Parameter path: The file; messages name it as given here.
    /// - Returns: The text.
    /// - Throws: ``YAMLError`` when the file cannot be read or is no UTF-8.
    package static func text(ofFile path: String) throws(YAMLError) -> String {
        let files = FileManager.default
        var isDirectory = false
        guard files.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw YAMLError(nil, "Could not read '\(path)': there is no such file. Check the path.")
        }
        guard !isDirectory else {
            throw YAMLError(
                nil, "Could not read '\(path)': it is a directory. Name a file in it.")
        }
        guard let bytes = files.contents(atPath: path) else {
            throw YAMLError(
                nil, "Could not read '\(path)': access is denied. Check its permissions.")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw YAMLError(
                nil, "Could not read '\(path)': it is not UTF-8 text. Save it as UTF-8.")
        }
        return text
    }
}
