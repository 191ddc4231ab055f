package import Model
import SQLite

extension SQLiteStore {
    package func lastAlive() throws -> Timestamp? {
        try attempt("read the last sign of life from") {
            try connection.query("SELECT alive_at FROM node")[0].optionalMoment("alive_at")
        }
    }

    package func gaps(in range: TimeRange) throws -> [TimeRange] {
        try attempt("read gaps from") {
            let rows = try connection.query(
                """
                SELECT starts_at, ends_at FROM gaps WHERE starts_at <= ? AND ends_at >= ?
                ORDER BY starts_at
                """,
                [.moment(range.end), .moment(range.start)])
            return try rows.map { row in
                let (start, end) = try (row.moment("starts_at"), row.moment("ends_at"))
                guard start <= end else { throw StoreError.damaged("a gap") }
                return TimeRange(start: start, end: end)
            }
        }
    }

    package func recordGap(_ gap: TimeRange) throws {
        try write("note a gap in") {
            try connection.run(
                """
                INSERT INTO gaps (starts_at, ends_at) VALUES (?, ?)
                ON CONFLICT (starts_at) DO UPDATE SET ends_at = max(ends_at, excluded.ends_at)
                """,
                [.moment(gap.start), .moment(gap.end)])
        }
    }

    /// Moves the sign of life forward, never back.
    func move(aliveTo moment: Timestamp) throws {
        try connection.run(
            "UPDATE node SET alive_at = max(coalesce(alive_at, ?1), ?1)", [.moment(moment)])
    }
}
