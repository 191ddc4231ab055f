import Files

extension XMLDocument {
    /// Reads the document of a file.
    ///
    /// - Parameter path: The file; messages name it as given here.
    /// - Returns: The root element.
    /// - Throws: ``XMLError`` when the file cannot be read or is not as it should be.
    package static func read(path: String) throws(XMLError) -> XMLElement {
        let bytes: [UInt8]
        do throws(InputFileError) { bytes = try InputFile.bytes(of: path) } catch {
            throw XMLError(nil, error.description)
        }
        return try parse(bytes, file: path)
    }
}
