package import History
import SQLite

extension SQLiteStore {
    package func keep(_ correction: Correction) throws {
        try write("keep a correction in") {
            try connection.run(
                "INSERT OR REPLACE INTO corrections (provider, id, document) VALUES (?, ?, ?)",
                [
                    .text(correction.provider), .text(correction.id),
                    .text(try Document.encode(correction)),
                ])
        }
    }

    package func corrections() throws -> [Correction] {
        try attempt("read corrections from") {
            try connection.query("SELECT document FROM corrections ORDER BY provider, id").map {
                try Document.decode(Correction.self, from: $0.text("document"))
            }
        }
    }
}
