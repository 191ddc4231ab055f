import Model
import SQLite

extension SQLiteStore {
    package func pendingDeliveries() throws -> [Delivery] {
        try deliveries("WHERE state = 'pending' ORDER BY sequence", [])
    }

    package func deliveries(incident: Int?) throws -> [Delivery] {
        guard let incident else { return try deliveries("ORDER BY sequence", []) }
        return try deliveries("WHERE incident = ? ORDER BY sequence", [.integer(incident)])
    }

    package func record(_ delivery: Delivery) throws {
        try write("note a delivery in") {
            try insert(delivery.notice)
            // What was delivered stays so, whatever a late attempt says.
            try connection.run(
                """
                UPDATE deliveries SET state = ?, attempts = ?, last_error = ?, finished_at = ?
                WHERE id = ? AND state <> 'delivered'
                """,
                [
                    .text(delivery.state.rawValue), .integer(delivery.attempts),
                    .optional(delivery.lastError),
                    .optional(delivery.finishedAt?.millisecondsSinceEpoch),
                    .text(delivery.notice.id),
                ])
        }
    }

    /// Keeps a notice to be delivered; one whose identity is known is ignored.
    func insert(_ notice: Notice) throws {
        try connection.run(
            """
            INSERT OR IGNORE INTO deliveries (id, incident, state, attempts, notice)
            VALUES (?, ?, 'pending', 0, ?)
            """,
            [.text(notice.id), .integer(notice.incident), .text(try Document.encode(notice))])
    }

    private func deliveries(_ clause: String, _ values: [SQLiteValue]) throws -> [Delivery] {
        try attempt("read deliveries from") {
            let rows = try connection.query("SELECT * FROM deliveries \(clause)", values)
            return try rows.map { row in
                try Delivery(
                    notice: Document.decode(Notice.self, from: row.text("notice")),
                    state: row.choice("state", Delivery.State.self), attempts: row.int("attempts"),
                    lastError: row.optionalText("last_error"),
                    finishedAt: row.optionalMoment("finished_at"))
            }
        }
    }
}
