import CSV
import Language
import Model

/// A table of cloud incidents with their texts (Cloud Uptime Archive, 2018).
enum CloudTable {
    static func read(_ text: String, into sieve: inout RecordSieve) throws(RecordError) {
        try TableReader(text).sift(into: &sieve, incident)
    }

    private static func incident(_ row: TableReader.Row) throws(RecordError) -> PastIncident {
        let start = try RecordTime.read(try row["event_start_time"], "event_start_time")
        let finish = try row["event_end_time"]
        let place = (try row["location"]).trimmed
        let service = (try row["service_name"]).trimmed
        let description = try row["description"]
        let list = PublishedList(description)
        let text = PlainText.from(description)
        let single = text.isEmpty ? [] : [PastIncident.Update(at: nil, text: text)]
        let title = list?.title ?? ""
        return PastIncident(
            id: RecordDigest.of(row.fields), provider: (try row["vendor"]).trimmed,
            title: title.isEmpty ? service : title,
            components: service.isEmpty ? [] : [service], regions: place.isEmpty ? [] : [place],
            severity: try level(try row["status"]), start: start,
            end: finish.isEmpty ? nil : try RecordTime.read(finish, "event_end_time"),
            updates: list?.updates ?? single)
    }

    /// The grades of the status pages, from 0 (a notice) to 2 (an outage).
    private static func level(_ status: String) throws(RecordError) -> PastIncident.Severity? {
        switch status {
        case "-1", "": return nil
        case "0": return .minor
        case "1": return .major
        case "2": return .critical
        default: throw RecordError("'status' is unknown: '\(RecordTime.shortened(status))'")
        }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
