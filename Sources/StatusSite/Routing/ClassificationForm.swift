import History
import HTTP

/// What a person sent with the form that corrects what kind of incident it is.
struct ClassificationForm {
    /// Longer forms are refused; ours has some tens of bytes.
    private static let limitBytes = 4096

    let correction: Correction

    /// Reads the body of a request about the incident that `judged` is of.
    ///
    /// - Throws: ``QueryProblem`` when the form is too long or names a value that does not exist.
    init(_ request: HTTPRequest, of judged: IncidentClassification) throws(QueryProblem) {
        guard request.body.count <= Self.limitBytes else {
            throw QueryProblem("The form is too long. Send it from the page of the incident.")
        }
        let fields = Query(target: "?" + String(decoding: request.body, as: UTF8.self))
        correction = Correction(
            provider: judged.provider, id: judged.id,
            scope: try Self.value("scope", of: fields),
            severity: try Self.value("severity", of: fields),
            cause: try Self.value("cause", of: fields),
            recovery: try Self.value("recovery", of: fields))
    }

    /// The value of a field; `nil` when it is left to the rules.
    private static func value<Value: ClassificationValue>(
        _ name: String, of fields: Query
    ) throws(QueryProblem) -> Value? {
        guard let text = fields[name], !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw QueryProblem(
                "'\(text)' is no \(name). It is one of \(known), or empty for what the rules say.")
        }
        return value
    }
}
