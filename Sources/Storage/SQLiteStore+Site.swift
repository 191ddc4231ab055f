package import Model
import SQLite

extension SQLiteStore: SiteStore {
    package func keep(_ report: UserReport) throws { try keep([report]) }

    /// Keeps many reports at once, all or none.
    package func keep(_ reports: [UserReport]) throws {
        try write("keep reports in") { for report in reports { try insert(report) } }
    }

    private func insert(_ report: UserReport) throws {
        try connection.run(
            """
            INSERT INTO reports (service, at, function, symptom, country, reporter)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .service(report.service), .moment(report.at), .optional(report.function),
                .text(report.symptom.rawValue), .optional(report.country), .text(report.reporter),
            ])
    }

    package func reports(of service: ServiceID, in range: TimeRange) throws -> [UserReport] {
        try attempt("read reports from") {
            try connection.query(
                """
                SELECT at, function, symptom, country, reporter FROM reports
                WHERE service = ? AND at >= ? AND at < ? ORDER BY at, sequence
                """,
                [.service(service), .moment(range.start), .moment(range.end)]
            ).map { row in
                UserReport(
                    service: service, at: try row.moment("at"),
                    function: try row.optionalText("function"),
                    symptom: try row.choice("symptom", UserReport.Symptom.self),
                    country: try row.optionalText("country"), reporter: try row.text("reporter"))
            }
        }
    }

    package func pruneReports(before moment: Timestamp) throws {
        try write("delete old reports from") {
            try connection.run("DELETE FROM reports WHERE at < ?", [.moment(moment)])
        }
    }

    package func keep(_ change: StateChange) throws {
        try write("keep a state in") {
            try connection.run(
                """
                INSERT OR REPLACE INTO states (service, at, state, probability)
                VALUES (?, ?, ?, ?)
                """,
                [
                    .service(change.service), .moment(change.at),
                    .text(change.state.rawValue), .optional(change.probability),
                ])
        }
    }

    package func stateChanges(
        of service: ServiceID, in range: TimeRange
    ) throws -> [StateChange] {
        try attempt("read states from") {
            try connection.query(
                """
                SELECT service, at, state, probability FROM states
                WHERE service = ?1 AND at < ?3 AND at >= coalesce(
                    (SELECT max(at) FROM states WHERE service = ?1 AND at <= ?2), ?2)
                ORDER BY at
                """,
                [.service(service), .moment(range.start), .moment(range.end)]
            ).map(Self.stateChange)
        }
    }

    package func latestStates() throws -> [StateChange] {
        try attempt("read states from") {
            try connection.query(
                """
                SELECT service, max(at) AS at, state, probability FROM states
                GROUP BY service ORDER BY service
                """
            ).map(Self.stateChange)
        }
    }

    private static func stateChange(_ row: SQLiteRow) throws -> StateChange {
        StateChange(
            service: try row.service("service"), at: try row.moment("at"),
            state: try row.choice("state", ServiceState.self),
            probability: try row.optionalDouble("probability"))
    }
}

extension SQLiteStore {
    package func keep(_ document: StoredDocument) throws {
        try write("keep a document in") {
            try connection.run(
                "INSERT OR REPLACE INTO documents (kind, key, document) VALUES (?, ?, ?)",
                [.text(document.kind), .text(document.key), .text(document.json)])
        }
    }

    package func document(kind: String, key: String) throws -> StoredDocument? {
        try attempt("read a document from") {
            try connection.query(
                "SELECT document FROM documents WHERE kind = ? AND key = ?",
                [.text(kind), .text(key)]
            ).first.map {
                StoredDocument(kind: kind, key: key, json: try $0.text("document"))
            }
        }
    }

    package func documents(kind: String) throws -> [StoredDocument] {
        try attempt("read documents from") {
            try connection.query(
                "SELECT key, document FROM documents WHERE kind = ? ORDER BY key", [.text(kind)]
            ).map {
                StoredDocument(kind: kind, key: try $0.text("key"), json: try $0.text("document"))
            }
        }
    }

    package func removeDocument(kind: String, key: String) throws {
        try write("delete a document from") {
            try connection.run(
                "DELETE FROM documents WHERE kind = ? AND key = ?", [.text(kind), .text(key)])
        }
    }
}
