import Model

/// A plain table: `provider,id,start,end`, and `severity,title,components` where they are known.
///
/// Times are ISO 8601 with a zone; an empty end means that it lasts. Components stand apart by `;`.
enum IncidentTable {
    static func read(_ text: String, into sieve: inout RecordSieve) throws(RecordError) {
        try TableReader(text).sift(into: &sieve, incident)
    }

    private static func incident(_ row: TableReader.Row) throws(RecordError) -> PastIncident {
        let start = try RecordTime.read(try row["start"], "start")
        let end = try row["end"]
        return PastIncident(
            id: try row["id"].trimmed, provider: try row["provider"].trimmed,
            title: try optional("title", row),
            components: try optional("components", row).split(separator: ";")
                .map { String($0).trimmed }.filter { !$0.isEmpty },
            severity: try severity(row), start: start,
            end: end.isEmpty ? nil : try RecordTime.read(end, "end"))
    }

    private static func optional(
        _ column: String, _ row: TableReader.Row
    ) throws(RecordError) -> String {
        row.has(column) ? try row[column].trimmed : ""
    }

    private static func severity(
        _ row: TableReader.Row
    ) throws(RecordError) -> PastIncident.Severity? {
        let word = try optional("severity", row)
        if word.isEmpty { return nil }
        if let severity = PastIncident.Severity(rawValue: word.lowercased()) { return severity }
        let known = PastIncident.Severity.allCases.map(\.rawValue).joined(separator: ", ")
        throw RecordError(
            "'severity' is unknown: '\(RecordTime.shortened(word))'; use one of \(known)")
    }
}
