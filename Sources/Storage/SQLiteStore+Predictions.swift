package import Model
import SQLite

extension SQLiteStore {
    package func predictions(incident: Int?, limit: Int) throws -> [FallPrediction] {
        let (clause, value) =
            incident.map { ("WHERE incident = ?", [SQLiteValue.integer($0)]) }
            ?? ("", [])
        return try predictions(
            """
            SELECT document FROM (
                SELECT * FROM predictions \(clause)
                ORDER BY made_at DESC, incident DESC, service DESC LIMIT ?)
            ORDER BY made_at, incident, service
            """, value + [.integer(limit)])
    }

    package func openPredictions() throws -> [FallPrediction] {
        try predictions(
            """
            SELECT document FROM predictions WHERE settled = 0
            ORDER BY made_at, incident, service
            """, [])
    }

    /// Keeps a prediction in place of what was known of it.
    func upsert(_ prediction: FallPrediction) throws {
        try connection.run(
            "INSERT OR REPLACE INTO predictions (incident, service, made_at, settled, document)"
                + " VALUES (?, ?, ?, ?, ?)",
            [
                .integer(prediction.incident), .service(prediction.service),
                .moment(prediction.madeAt), .integer(prediction.isSettled ? 1 : 0),
                .text(try Document.encode(prediction)),
            ])
    }

    private func predictions(
        _ query: String, _ values: [SQLiteValue]
    ) throws -> [FallPrediction] {
        try attempt("read predictions from") {
            try connection.query(query, values).map {
                try Document.decode(FallPrediction.self, from: $0.text("document"))
            }
        }
    }
}
