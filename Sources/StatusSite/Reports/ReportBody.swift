import Community
import FoundationEssentials
import HTTP
import Model

/// A report as it was sent, before it is known whether it makes sense.
struct ReportBody: Sendable {
    /// Longer bodies are refused; ours have some tens of bytes.
    private static let limitBytes = 4096
    private static let keys = ["service", "function", "symptom", "country"]

    private let words: [String: String]

    /// Reads a form; `nil` when it is none, or too long.
    init?(form request: HTTPRequest) {
        guard request.body.count <= Self.limitBytes, let form = request.form else { return nil }
        let pairs = form.fields.map { ($0.name, $0.value) }
        words = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a JSON object of words.
    ///
    /// - Throws: ``QueryProblem`` when it is no such object, has other keys, or is too long.
    init(json bytes: [UInt8]) throws(QueryProblem) {
        guard bytes.count <= Self.limitBytes else {
            throw QueryProblem("The body is too long; a report has less than 4 KB.")
        }
        // What cannot be decoded, and why, is said in one sentence for all cases.
        guard let pairs = try? JSONDecoder().decode([String: String?].self, from: Data(bytes))
        else {
            throw QueryProblem(
                "The body must be a JSON object of words, such as "
                    + "{\"service\":\"etsy\",\"function\":\"checkout\",\"symptom\":\"error\"}.")
        }
        if let stranger = pairs.keys.sorted().first(where: { !Self.keys.contains($0) }) {
            throw QueryProblem(
                "'\(stranger.prefix(40))' is not known; the keys are "
                    + "\(Self.keys.joined(separator: ", ")).")
        }
        words = pairs.compactMapValues(\.self)
    }

    /// The service that is named; `nil` when none is.
    var service: ServiceID? { self["service"].map { ServiceID($0) } }

    /// The report about a service.
    ///
    /// - Throws: ``QueryProblem`` when it is not said how the service fails.
    func draft(
        of service: ServiceID, from address: String
    ) throws(QueryProblem) -> ReportDraft {
        let known = UserReport.Symptom.allCases.map(\.rawValue).joined(separator: ", ")
        guard let word = self["symptom"] else {
            throw QueryProblem("'symptom' is missing. It is one of \(known).")
        }
        guard let symptom = UserReport.Symptom(rawValue: word) else {
            throw QueryProblem("'symptom' must be one of \(known), not '\(word.prefix(40))'.")
        }
        return ReportDraft(
            service: service, function: self["function"], symptom: symptom,
            country: self["country"], address: address)
    }

    /// What was said; `nil` when nothing was.
    private subscript(_ key: String) -> String? {
        words[key].flatMap { $0.isEmpty ? nil : $0 }
    }
}

/// A report that was taken, as it counts.
struct ReportReceipt: Codable, Sendable {
    let service: ServiceID
    let function: String?
    let symptom: UserReport.Symptom
    let country: String?
    let at: Timestamp
}
