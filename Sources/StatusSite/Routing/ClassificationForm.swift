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
    init(_ request: HTTPRequest, of judged: IncidentClassification, _ texts: Texts)
        throws(QueryProblem)
    {
        guard request.body.count <= Self.limitBytes else {
            throw QueryProblem(texts.formTooLong)
        }
        let fields = Query(target: "?" + String(decoding: request.body, as: UTF8.self))
        correction = Correction(
            provider: judged.provider, id: judged.id,
            scope: try Self.value("scope", of: fields, texts),
            severity: try Self.value("severity", of: fields, texts),
            cause: try Self.value("cause", of: fields, texts),
            recovery: try Self.value("recovery", of: fields, texts))
    }

    /// The value of a field; `nil` when it is left to the rules.
    private static func value<Value: ClassificationValue>(
        _ name: String, of fields: Query, _ texts: Texts
    ) throws(QueryProblem) -> Value? {
        guard let text = fields[name], !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw QueryProblem(texts.noSuchValue(text, name, known: known))
        }
        return value
    }
}
