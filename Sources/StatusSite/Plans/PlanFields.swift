import HTTP

/// The fields of a form as a browser sends them, in order.
struct PlanFields: Sendable {
    /// Longer forms are refused; a full plan with every letter encoded stays below.
    private static let limitBytes = 900_000
    /// More fields than a full plan has are refused.
    private static let limitCount = 500

    private let values: [String: String]

    /// The fields of a request's body.
    ///
    /// - Throws: ``QueryProblem`` when the body is too long or is no form.
    init(_ request: HTTPRequest) throws(QueryProblem) {
        guard request.body.count <= Self.limitBytes else {
            throw QueryProblem("The form is too long. Shorten the texts, then send it again.")
        }
        let pairs = request.body.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= Self.limitCount else {
            throw QueryProblem("The form has too many fields. Send it from the plan's page.")
        }
        var values: [String: String] = [:]
        for pair in pairs {
            let head = pair.prefix { $0 != UInt8(ascii: "=") }
            guard let name = Self.text(head), let value = Self.text(pair.dropFirst(head.count + 1))
            else {
                throw QueryProblem("The form is not readable. Send it from the plan's page.")
            }
            values[name] = values[name] ?? value
        }
        self.values = values
    }

    /// The value of a field; `nil` when it was not sent.
    subscript(_ name: String) -> String? { values[name] }

    /// A field of one line without space around it: what breaks lines or cannot be seen is a space.
    func line(_ name: String) -> String {
        let text = String(
            (values[name] ?? "").unicodeScalars.map { scalar in
                Self.isControl(scalar) ? " " : Character(scalar)
            })
        return Self.trimmed(text)
    }

    /// A field of several lines, which end with `\n`, without space around it.
    func lines(_ name: String) -> String {
        var text = ""
        for scalar in (values[name] ?? "").unicodeScalars {
            if scalar == "\r" { continue }
            if scalar == "\n" || !Self.isControl(scalar) { text.unicodeScalars.append(scalar) }
        }
        return Self.trimmed(text)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// Text as forms encode it: a plus is a space, the rest is percent-encoded UTF-8.
    private static func text(_ bytes: some Sequence<UInt8>) -> String? {
        let spaced = bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        return String(validating: spaced, as: UTF8.self).flatMap { Address.decoded($0) }
    }
}
