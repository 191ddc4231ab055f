import Language

extension YAMLMapping {
    /// Text that must be there and not be empty.
    ///
    /// - Throws: ``YAMLError`` when it is absent, empty or no text.
    package mutating func string(_ key: String) throws(YAMLError) -> String {
        let text = try scalar(required(key), key, "text") { $0 }
        guard !text.isEmpty else { throw error(key, "in \(name) must not be empty") }
        return text
    }

    /// Text; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is no text.
    package mutating func optionalString(_ key: String) throws(YAMLError) -> String? {
        try optional(key, "text") { $0 }
    }

    /// A whole number that must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent, no whole number or outside the range.
    package mutating func int(
        _ key: String, in range: ClosedRange<Int> = Int.min...Int.max
    ) throws(YAMLError) -> Int {
        try scalar(required(key), key, Self.wholeNumber(range)) { Self.int($0, in: range) }
    }

    /// A whole number; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is no whole number or outside the range.
    package mutating func optionalInt(
        _ key: String, in range: ClosedRange<Int> = Int.min...Int.max
    ) throws(YAMLError) -> Int? {
        try optional(key, Self.wholeNumber(range)) { Self.int($0, in: range) }
    }

    /// A finite number that must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent or no number.
    package mutating func double(_ key: String) throws(YAMLError) -> Double {
        try scalar(required(key), key, "a number", Self.double)
    }

    /// A finite number; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is no number.
    package mutating func optionalDouble(_ key: String) throws(YAMLError) -> Double? {
        try optional(key, "a number", Self.double)
    }

    /// `95 %` or `0.95`, both read as 0.95; must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent or neither.
    package mutating func percentOrDouble(_ key: String) throws(YAMLError) -> Double {
        try scalar(required(key), key, "a number or a share such as 95 %", Self.share)
    }

    /// `95 %` or `0.95`, both read as 0.95; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is neither.
    package mutating func optionalPercentOrDouble(_ key: String) throws(YAMLError) -> Double? {
        try optional(key, "a number or a share such as 95 %", Self.share)
    }

    /// `true` or `false`; `standard` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is neither.
    package mutating func bool(
        _ key: String, default standard: Bool
    ) throws(YAMLError) -> Bool {
        try optionalBool(key) ?? standard
    }

    /// `true` or `false`; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is neither.
    package mutating func optionalBool(_ key: String) throws(YAMLError) -> Bool? {
        let flags = ["true": true, "false": false]
        return try optional(key, "true or false") { flags[$0] }
    }

    /// A duration such as `10s`, `1m30s` or `250ms` that must be there.
    ///
    /// - Throws: ``YAMLError`` when it is absent or no duration.
    package mutating func duration(_ key: String) throws(YAMLError) -> Duration {
        try scalar(required(key), key, Self.durations) { Duration(written: $0) }
    }

    /// A duration such as `10s`, `1m30s` or `250ms`; `standard` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is no duration.
    package mutating func duration(
        _ key: String, default standard: Duration
    ) throws(YAMLError) -> Duration {
        try optionalDuration(key) ?? standard
    }

    /// A duration such as `10s`, `1m30s` or `250ms`; `nil` when absent.
    ///
    /// - Throws: ``YAMLError`` when it is no duration.
    package mutating func optionalDuration(_ key: String) throws(YAMLError) -> Duration? {
        try optional(key, Self.durations) { Duration(written: $0) }
    }

    private mutating func optional<Value>(
        _ key: String, _ expected: String, _ read: (String) -> Value?
    ) throws(YAMLError) -> Value? {
        guard let node = value(key) else { return nil }
        return try scalar(node, key, expected, read)
    }

    private func scalar<Value>(
        _ node: YAMLNode, _ key: String, _ expected: String, _ read: (String) -> Value?
    ) throws(YAMLError) -> Value {
        guard let text = node.text, let value = read(text) else {
            throw node.error("'\(key)' must be \(expected), not \(node.summary)")
        }
        return value
    }

    private static let durations = "a duration such as 10s or 5m"

    private static func wholeNumber(_ range: ClosedRange<Int>) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (Int.min, Int.max): "a whole number"
        case (let least, Int.max): "a whole number of at least \(least)"
        case (let least, let most): "a whole number from \(least) to \(most)"
        }
    }

    private static func int(_ text: String, in range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func double(_ text: String) -> Double? {
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }) else {
            return nil
        }
        return Double(text).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func share(_ text: String) -> Double? {
        guard text.hasSuffix("%") else { return double(text) }
        let number = String(text.dropLast().reversed().drop { $0 == " " }.reversed())
        // Shifting the point keeps 99.9 % the same as 0.999; dividing would not.
        return double(number.contains { "eE".contains($0) } ? "" : number + "e-2")
    }
}
