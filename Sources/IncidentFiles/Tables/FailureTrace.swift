import Language
import Model

/// A failure trace (Cloud Uptime Archive): its times count from the first record.
///
/// They are kept as moments after 1970-01-01T00:00:00Z, so only their distances mean something.
enum FailureTrace {
    static func read(_ text: String, into sieve: inout RecordSieve) throws(RecordError) {
        try TableReader(text).sift(into: &sieve, incident)
    }

    private static func incident(_ row: TableReader.Row) throws(RecordError) -> PastIncident {
        let start = try RecordTime.read(seconds: try row["start_time"], "start_time")
        let finish = try row["end_time"]
        let share = try share(try row["status"])
        return PastIncident(
            id: "\(try row["start_time"])-\(finish)", provider: (try row["service"]).trimmed,
            title: share.map { "\(Wording.rounded($0 * 100, places: 1)) % of the service affected" }
                ?? "",
            severity: share == 0 ? PastIncident.Severity.none : nil, start: start,
            end: finish.isEmpty ? nil : try RecordTime.read(seconds: finish, "end_time"))
    }

    private static func share(_ status: String) throws(RecordError) -> Double? {
        if status.isEmpty { return nil }
        guard let share = Double(status), (0...1).contains(share) else {
            throw RecordError("'status' is no share from 0 to 1: '\(RecordTime.shortened(status))'")
        }
        return share
    }
}
