import FoundationEssentials
package import History
package import Model

/// What `history classify` answers: a line for each incident.
package struct ClassifyReport: Report {
    /// One incident, what it was judged to be, and why.
    private struct Line: Encodable {
        let provider, id, title, scope, severity, cause, recovery, reason: String
        let start: Timestamp
        let minutes: Double?
        let reasons: [String: String]

        init(_ incident: PastIncident, _ judged: IncidentClassification) {
            provider = incident.provider
            id = incident.id
            title = incident.title
            start = incident.start
            minutes = incident.minutes
            scope = judged.scope.value.rawValue
            severity = judged.severity.value.rawValue
            cause = judged.cause.value.rawValue
            recovery = judged.recovery.value.rawValue
            reason =
                "scope: \(judged.scope.reason); severity: \(judged.severity.reason); "
                + "cause: \(judged.cause.reason); recovery: \(judged.recovery.reason)"
            reasons = [
                "scope": judged.scope.reason, "severity": judged.severity.reason,
                "cause": judged.cause.reason, "recovery": judged.recovery.reason,
            ]
        }
    }

    private static let titleWidth = 34
    private let lines: [Line]

    /// A report on incidents and their classifications, which stand in the same order.
    package init(_ incidents: [PastIncident], _ judged: [IncidentClassification]) {
        precondition(incidents.count == judged.count, "each incident has one classification")
        lines = zip(incidents, judged).map(Line.init)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(lines)
    }

    /// For programs: one JSON object a line (NDJSON), with sorted keys.
    ///
    /// - Throws: `EncodingError` when a number is not finite.
    package func jsonLines() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try lines.map { line in
            String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
        }.joined()
    }

    package var text: String {
        guard !lines.isEmpty else { return "No incidents.\n" }
        var table = TextTable([
            ("began", .left), ("provider", .left), ("scope", .left), ("severity", .left),
            ("cause", .left), ("recovery", .left), ("title", .left),
        ])
        for line in lines {
            table.add([
                line.start.date, line.provider, line.scope, line.severity, line.cause,
                line.recovery, Self.shortened(line.title),
            ])
        }
        return table.text + "\n" + summary + "\nThe reasons stand in the answer to --json.\n"
    }

    /// How many of each, the most frequent first.
    private var summary: String {
        var table = TextTable([("field", .left), ("how many", .left)])
        table.add(["scope", Self.counts(lines.map(\.scope))])
        table.add(["severity", Self.counts(lines.map(\.severity))])
        table.add(["cause", Self.counts(lines.map(\.cause))])
        table.add(["recovery", Self.counts(lines.map(\.recovery))])
        return table.text
    }

    private static func counts(_ values: [String]) -> String {
        Dictionary(grouping: values) { $0 }.map { (value: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
            .map { "\($0.count) \($0.value)" }.joined(separator: ", ")
    }

    private static func shortened(_ title: String) -> String {
        title.count <= titleWidth ? title : title.prefix(titleWidth - 3) + "..."
    }
}
