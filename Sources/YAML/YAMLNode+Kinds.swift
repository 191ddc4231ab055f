extension YAMLNode {
    /// The keys and values, to be read one by one and then finished.
    ///
    /// - Parameter name: What the mapping describes, for messages (`check`).
    /// - Returns: A reader that has read nothing yet.
    /// - Throws: ``YAMLError`` when the value is no mapping.
    package func mapping(_ name: String) throws(YAMLError) -> YAMLMapping {
        YAMLMapping(name: name, position: position, entries: try entries(name))
    }

    /// The keys and values where the keys are free, such as names of headers.
    ///
    /// - Parameter name: What the mapping describes, for messages (`headers`).
    /// - Returns: The entries in the order of the file.
    /// - Throws: ``YAMLError`` when the value is no mapping.
    package func entries(_ name: String) throws(YAMLError) -> [Entry] {
        guard case .mapping(let entries) = content else {
            throw error("\(name) must be keys with values, not \(summary)")
        }
        return entries
    }

    /// The items of a list.
    ///
    /// - Parameter name: What the list holds, for messages (`services`).
    /// - Returns: The items in the order of the file.
    /// - Throws: ``YAMLError`` when the value is no list.
    package func items(_ name: String) throws(YAMLError) -> [YAMLNode] {
        guard case .sequence(let items) = content else {
            throw error("\(name) must be a list, not \(summary)")
        }
        return items
    }

    /// The text of a scalar that is not empty.
    ///
    /// - Parameter name: What the text is, for messages.
    /// - Returns: The text as written, without its quotes.
    /// - Throws: ``YAMLError`` when the value is no text, or empty.
    package func string(_ name: String) throws(YAMLError) -> String {
        guard let text, !text.isEmpty else {
            throw error("\(name) must be text, not \(text == "" ? "empty" : summary)")
        }
        return text
    }
}
