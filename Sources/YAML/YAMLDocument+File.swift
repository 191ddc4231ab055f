import Files

extension YAMLDocument {
    /// Reads the one document of a file.
    ///
    /// - Parameter path: The file, `-` for standard input; messages name it as given here.
    /// - Returns: The root of the document.
    /// - Throws: ``YAMLError`` when the file cannot be read or is not as it should be.
    package static func read(path: String) throws(YAMLError) -> YAMLNode {
        try parse(try text(ofFile: path), file: path)
    }

    /// Reads the text of a file, whatever it holds.
    ///
    /// - Parameters:
    ///   - path: The file, `-` for standard input; messages name it as given here.
    ///   - mostBytes: The largest size that is accepted.
    /// - Returns: The text.
    /// - Throws: ``YAMLError`` when the file cannot be read, is larger, or is no UTF-8.
    package static func text(
        ofFile path: String, mostBytes: Int = .max
    ) throws(YAMLError) -> String {
        let bytes: [UInt8]
        do throws(InputFileError) {
            bytes = try InputFile.bytes(of: path, mostBytes: mostBytes)
        } catch { throw YAMLError(nil, error.description) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let what = path == InputFile.standardInput ? "standard input" : "'\(path)'"
            throw YAMLError(
                nil, "Could not read \(what): it is not UTF-8 text. Save it as UTF-8.")
        }
        return text
    }
}
