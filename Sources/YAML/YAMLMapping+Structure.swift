import Language

extension YAMLMapping {
    /// A mapping inside this one that must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent or no mapping.
    package mutating func child(_ key: String) throws(YAMLError) -> YAMLMapping {
        try required(key).mapping("'\(key)'")
    }

    /// A mapping inside this one; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is no mapping.
    package mutating func optionalChild(_ key: String) throws(YAMLError) -> YAMLMapping? {
        guard let node = value(key) else { return nil }
        return try node.mapping("'\(key)'")
    }

    /// Each item of a list, decoded; empty when the list is absent.
    ///
    /// - Throws: ``YAMLError`` when it is no list, and what `decode` throws.
    package mutating func list<Item>(
        _ key: String, _ decode: (YAMLNode) throws(YAMLError) -> Item
    ) throws(YAMLError) -> [Item] {
        guard let node = value(key) else { return [] }
        var decoded: [Item] = []
        for item in try node.items("'\(key)'") { decoded.append(try decode(item)) }
        return decoded
    }

    /// A list of texts, or one text that counts as a list of one; empty when absent.
    ///
    /// - Throws: ``YAMLError`` when an item is no text, or empty.
    package mutating func strings(_ key: String) throws(YAMLError) -> [String] {
        if let text = value(key)?.text { return [text] }
        return try list(key) { node throws(YAMLError) in try node.string("an item of '\(key)'") }
    }

    /// Each value of a mapping with free keys, decoded; empty when the mapping is absent.
    ///
    /// - Throws: ``YAMLError`` when it is no mapping, and what `decode` throws.
    package mutating func table<Value>(
        _ key: String, _ decode: (YAMLNode.Entry) throws(YAMLError) -> Value
    ) throws(YAMLError) -> [Value] {
        guard let node = value(key) else { return [] }
        var decoded: [Value] = []
        for entry in try node.entries("'\(key)'") { decoded.append(try decode(entry)) }
        return decoded
    }

    /// One of several words that must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent or another word; suggests the closest.
    package mutating func choice<Value>(
        _ key: String, of choices: KeyValuePairs<String, Value>
    ) throws(YAMLError) -> Value {
        try choose(required(key), key, choices)
    }

    /// One of several words; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is another word; suggests the closest.
    package mutating func optionalChoice<Value>(
        _ key: String, of choices: KeyValuePairs<String, Value>
    ) throws(YAMLError) -> Value? {
        guard let node = value(key) else { return nil }
        return try choose(node, key, choices)
    }

    /// One case of an enumeration written as its raw value; must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent or no case; suggests the closest.
    package mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, of type: Value.Type
    ) throws(YAMLError) -> Value where Value.RawValue == String {
        let node = try required(key)
        if let value = node.text.flatMap(Value.init(rawValue:)) { return value }
        throw unknownWord(node, key, Value.allCases.map(\.rawValue))
    }

    private func choose<Value>(
        _ node: YAMLNode, _ key: String, _ choices: KeyValuePairs<String, Value>
    ) throws(YAMLError) -> Value {
        if let found = choices.first(where: { $0.key == node.text }) { return found.value }
        throw unknownWord(node, key, choices.map(\.key))
    }

    private func unknownWord(_ node: YAMLNode, _ key: String, _ words: [String]) -> YAMLError {
        let meant = node.text.flatMap { Spelling.closest(to: $0, among: words) }
        let advice = meant.map { "; did you mean '\($0)'?" } ?? ""
        return node.error(
            "'\(key)' must be \(Spelling.list(words, "or")), not \(node.summary)\(advice)")
    }
}
