import FoundationEssentials
import History
import Model

/// What a person says of an incident, as it is posted: `{"scope": "regional", "cause": null}`.
struct CorrectionBody: Sendable {
    private static let keys = ["scope", "severity", "cause", "recovery"]

    private let words: [String: String]

    /// Reads the body of a request.
    ///
    /// - Throws: ``QueryProblem`` when it is no such object or has other keys.
    init(_ bytes: [UInt8]) throws(QueryProblem) {
        // What cannot be decoded, and why, is said in one sentence for all cases.
        guard let pairs = try? JSONDecoder().decode([String: String?].self, from: Data(bytes))
        else {
            throw QueryProblem(
                "The body must be a JSON object of words, such as "
                    + "{\"scope\":\"regional\",\"severity\":\"major\"}.")
        }
        if let stranger = pairs.keys.sorted().first(where: { !Self.keys.contains($0) }) {
            throw QueryProblem(
                "'\(stranger)' is not known; the keys are \(Self.keys.joined(separator: ", ")).")
        }
        words = pairs.compactMapValues(\.self)
    }

    /// The correction of an incident.
    ///
    /// - Throws: ``QueryProblem`` at a word that is not known, with those that are.
    func correction(of incident: Incident) throws(QueryProblem) -> Correction {
        Correction(
            provider: incident.service.rawValue, id: "\(incident.id)",
            scope: try word("scope"), severity: try word("severity"), cause: try word("cause"),
            recovery: try word("recovery"))
    }

    private func word<Word>(_ key: String) throws(QueryProblem) -> Word?
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        guard let text = words[key] else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        throw QueryProblem("'\(key)' must be one of \(known), not '\(text)'.")
    }
}

/// How an incident is classified, and what a person said.
struct ClassificationDocument: Encodable, Sendable {
    let classification: IncidentClassification?
    let correction: Correction?
}
