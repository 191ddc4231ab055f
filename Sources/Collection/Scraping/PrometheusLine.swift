import Model

/// One line of the text format, read from left to right.
struct PrometheusLine {
    /// What is wrong with the line.
    struct Fault: Error {
        let reason: String
    }

    private let bytes: [UInt8]
    private let end: Int
    private let limits: PrometheusText.Limits
    private var position: Int

    init(_ bytes: [UInt8], _ range: Range<Int>, limits: PrometheusText.Limits) {
        self.bytes = bytes
        self.limits = limits
        position = range.lowerBound
        let hasReturn = !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: "\r")
        end = hasReturn ? range.upperBound - 1 : range.upperBound
    }

    /// The sample on the line; `nil` for an empty line and for a comment.
    mutating func sample() throws(Fault) -> Sample? {
        skipSpace()
        guard let first = current, first != UInt8(ascii: "#") else { return nil }
        let name = try name("metric name", colonAllowed: true)
        skipSpace()
        let labels = try labels(of: name)
        skipSpace()
        let value = try number("value")
        skipSpace()
        if let next = current, next != UInt8(ascii: "#") {
            _ = try number("timestamp")
            skipSpace()
        }
        // What follows a `#` here is an exemplar.
        if let next = current, next != UInt8(ascii: "#") {
            throw Fault(reason: "unexpected text after the value")
        }
        return Sample(name, labels: labels, value: value)
    }

    private var current: UInt8? { position < end ? bytes[position] : nil }

    private mutating func skipSpace() {
        while position < end, bytes[position] == 32 || bytes[position] == 9 { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < end, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func name(_ what: String, colonAllowed: Bool) throws(Fault) -> String {
        let start = position
        while position < end, isNameByte(bytes[position], colonAllowed: colonAllowed) {
            position += 1
        }
        guard position > start, !(48...57).contains(bytes[start]) else {
            throw Fault(reason: "no \(what) where one should begin")
        }
        guard position - start <= limits.nameBytes else {
            throw Fault(reason: "a \(what) of more than \(limits.nameBytes) bytes")
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func isNameByte(_ byte: UInt8, colonAllowed: Bool) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
            || byte == 95 || (colonAllowed && byte == 58)
    }

    private mutating func labels(of metric: String) throws(Fault) -> [String: String] {
        guard take(UInt8(ascii: "{")) else { return [:] }
        var labels: [String: String] = [:]
        skipSpace()
        while !take(UInt8(ascii: "}")) {
            let name = try name("label name", colonAllowed: false)
            skipSpace()
            guard take(UInt8(ascii: "=")) else {
                throw Fault(reason: "no '=' after label name '\(name)'")
            }
            skipSpace()
            guard labels.updateValue(try labelValue(of: name), forKey: name) == nil else {
                throw Fault(reason: "label '\(name)' is there twice")
            }
            guard labels.count <= limits.labels else {
                throw Fault(reason: "more than \(limits.labels) labels")
            }
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
            } else if current != UInt8(ascii: "}") {
                throw Fault(reason: "the labels of '\(metric)' are not closed by '}'")
            }
        }
        return labels
    }

    private mutating func labelValue(of name: String) throws(Fault) -> String {
        guard take(UInt8(ascii: "\"")) else {
            throw Fault(reason: "the value of label '\(name)' has no quotes")
        }
        let start = position
        while position < end, bytes[position] != UInt8(ascii: "\""),
            bytes[position] != UInt8(ascii: "\\")
        {
            position += 1
        }
        var value = Array(bytes[start..<position])
        while !take(UInt8(ascii: "\"")) { value.append(try escapedByte(of: name)) }
        guard value.count <= limits.valueBytes else {
            throw Fault(
                reason: "the value of label '\(name)' has more than \(limits.valueBytes) bytes")
        }
        guard let text = String(validating: value, as: UTF8.self) else {
            throw Fault(reason: "the value of label '\(name)' is not UTF-8")
        }
        return text
    }

    private mutating func escapedByte(of name: String) throws(Fault) -> UInt8 {
        guard let byte = current else {
            throw Fault(reason: "the value of label '\(name)' is not closed by a quote")
        }
        position += 1
        guard byte == UInt8(ascii: "\\") else { return byte }
        guard let escaped = current else {
            throw Fault(reason: "the value of label '\(name)' is not closed by a quote")
        }
        position += 1
        switch escaped {
        case UInt8(ascii: "n"): return 10
        case UInt8(ascii: "\\"), UInt8(ascii: "\""): return escaped
        default: throw Fault(reason: "an escape other than \\\\, \\\" and \\n in label '\(name)'")
        }
    }

    private mutating func number(_ what: String) throws(Fault) -> Double {
        let start = position
        while position < end, bytes[position] != 32, bytes[position] != 9 { position += 1 }
        guard position > start else { throw Fault(reason: "no \(what)") }
        if let integer = shortInteger(start..<position) { return integer }
        let text = String(decoding: bytes[start..<position].prefix(64), as: UTF8.self)
        guard position - start <= 64, let number = Double(text) else {
            throw Fault(reason: "the \(what) is no number")
        }
        return number
    }

    // Most values are counters: up to 15 digits are exact in a Double and need no general parser.
    private func shortInteger(_ range: Range<Int>) -> Double? {
        guard range.count <= 15 else { return nil }
        var value: Int64 = 0
        for index in range {
            guard (48...57).contains(bytes[index]) else { return nil }
            value = value * 10 + Int64(bytes[index] - 48)
        }
        return Double(value)
    }
}
