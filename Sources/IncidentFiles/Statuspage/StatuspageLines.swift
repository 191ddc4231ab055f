import Language
import Model

/// Statuspage-like incidents, one a line.
enum StatuspageLines {
    static func read(_ text: String, into sieve: inout RecordSieve) {
        var line = 0
        for bytes in text.utf8.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
            line += 1
            let record = Substring(bytes)
            guard record.contains(where: { !$0.isWhitespace }) else { continue }
            do throws(RecordError) {
                let incident = try JSONRecords.decode(StatuspageRecord.self, record)
                sieve.take(try incident.incident(), at: .line(line))
            } catch {
                sieve.setAside(.line(line), error.message)
            }
        }
    }
}

struct StatuspageRecord: Decodable {
    let provider_id: String
    let incident_id: String
    let title: String?
    let components: [String]?
    let severity: String?
    let created_at: String
    let resolved_at: String?
    let duration_minutes: Double?

    func incident() throws(RecordError) -> PastIncident {
        let start = try RecordTime.read(created_at, "created_at")
        var end: Timestamp?
        if let resolved_at, !resolved_at.isEmpty {
            end = try RecordTime.read(resolved_at, "resolved_at")
        }
        try check(start, end)
        // The record's own duration is what its source counts; it is rounded to tenths of a minute.
        if let minutes = duration_minutes, end.map({ $0 >= start }) ?? false {
            end = start + .milliseconds(Int64((minutes * 60_000).rounded()))
        }
        return PastIncident(
            id: incident_id, provider: provider_id, title: PlainText.from(title ?? ""),
            components: (components ?? []).map(PlainText.from), severity: try level(),
            start: start, end: end)
    }

    private func level() throws(RecordError) -> PastIncident.Severity? {
        guard let severity, !severity.isEmpty, severity != "unknown" else { return nil }
        guard let level = PastIncident.Severity(rawValue: severity) else {
            throw RecordError("'severity' is unknown: '\(RecordTime.shortened(severity))'")
        }
        return level
    }

    /// A duration that contradicts the two times makes the record worthless.
    private func check(_ start: Timestamp, _ end: Timestamp?) throws(RecordError) {
        guard let minutes = duration_minutes, let end, start <= end else { return }
        let between = (end - start).inSeconds / 60
        guard abs(between - minutes) > 1 else { return }
        throw RecordError(
            "'duration_minutes' is \(minutes), but its times are \(between) minutes apart")
    }
}
