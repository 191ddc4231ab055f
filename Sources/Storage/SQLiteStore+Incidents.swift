package import Model
import SQLite

extension SQLiteStore {
    package func nextIncidentID() throws -> Int {
        try write("number an incident in") {
            let rows = try connection.query(
                """
                UPDATE node SET last_incident =
                    max(last_incident, coalesce((SELECT max(id) FROM incidents), 0)) + 1
                RETURNING last_incident
                """)
            return try rows[0].int("last_incident")
        }
    }

    package func incidents(limit: Int) throws -> [Incident] {
        try incidents("ORDER BY opened_at DESC, id DESC LIMIT ?", [.integer(limit)])
    }

    package func incident(_ id: Int) throws -> Incident? {
        try incidents("WHERE id = ?", [.integer(id)]).first
    }

    package func openIncidents() throws -> [Incident] {
        try incidents("WHERE phase <> 'resolved' ORDER BY opened_at, id", [])
    }

    package func findings(in range: TimeRange) throws -> [Finding] {
        try attempt("read findings from") {
            let rows = try connection.query(
                """
                SELECT document FROM findings WHERE detected_at BETWEEN ? AND ?
                ORDER BY detected_at, id
                """,
                [.moment(range.start), .moment(range.end)])
            return try rows.map { try Document.decode(Finding.self, from: $0.text("document")) }
        }
    }

    /// Keeps an incident in place of what was known of it.
    func upsert(_ incident: Incident) throws {
        try connection.run(
            "INSERT OR REPLACE INTO incidents (id, opened_at, service, phase, document)"
                + " VALUES (?, ?, ?, ?, ?)",
            [
                .integer(incident.id), .moment(incident.openedAt), .service(incident.service),
                .text(incident.phase.rawValue), .text(try Document.encode(incident)),
            ])
    }

    /// Keeps a finding in place of what was known of it.
    func upsert(_ finding: Finding) throws {
        try connection.run(
            "INSERT OR REPLACE INTO findings (id, detected_at, service, document)"
                + " VALUES (?, ?, ?, ?)",
            [
                .text(finding.id), .moment(finding.detectedAt), .service(finding.service),
                .text(try Document.encode(finding)),
            ])
    }

    private func incidents(_ clause: String, _ values: [SQLiteValue]) throws -> [Incident] {
        try attempt("read incidents from") {
            let rows = try connection.query("SELECT document FROM incidents \(clause)", values)
            return try rows.map { try Document.decode(Incident.self, from: $0.text("document")) }
        }
    }
}
