package import Model
import SQLite

extension SQLiteStore {
    package func observations(
        in range: TimeRange, service: ServiceID?
    ) throws -> [Observation] {
        try attempt("read observations from") {
            let (condition, values) = Self.condition(range, service)
            let found =
                try scrapes(condition, values) + checks(condition, values)
                + changes(condition, values).map { ($0.sequence, .change($0.change)) }
            return found.sorted { ($0.1.at, $0.0) < ($1.1.at, $1.0) }.map(\.1)
        }
    }

    package func changes(in range: TimeRange) throws -> [Change] {
        try attempt("read changes from") {
            let (condition, values) = Self.condition(range, nil)
            return try changes(condition, values).map(\.change)
        }
    }

    package func prune(before moment: Timestamp) throws {
        try write("delete old observations from") {
            for table in ["scrapes", "checks", "changes"] {
                try connection.run("DELETE FROM \(table) WHERE at < ?", [.moment(moment)])
            }
        }
    }

    /// Inserts an observation; a change whose identity is known is ignored.
    func insert(_ observation: Observation) throws {
        sequence += 1
        switch observation {
        case .scrape(let scrape): try insert(scrape)
        case .check(let result): try insert(result)
        case .change(let change): try insert(change)
        }
    }

    private typealias Numbered = (Int64, Observation)

    private static func condition(
        _ range: TimeRange, _ service: ServiceID?
    ) -> (sql: String, values: [SQLiteValue]) {
        let times: [SQLiteValue] = [.moment(range.start), .moment(range.end)]
        guard let service else { return ("at BETWEEN ? AND ?", times) }
        return ("at BETWEEN ? AND ? AND service = ?", times + [.service(service)])
    }

    private func insert(_ scrape: Scrape) throws {
        let entries = try scrape.samples.map { sample in
            let key = SeriesDictionary.Key(
                service: scrape.service, name: sample.name, labels: sample.labels)
            return ScrapeCodec.Entry(
                series: try series.number(of: key, in: connection), value: sample.value)
        }
        try connection.run(
            "INSERT INTO scrapes (sequence, at, service, samples, failure) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(sequence), .moment(scrape.at), .service(scrape.service),
                .blob(ScrapeCodec.encode(entries)), .optional(scrape.failure),
            ])
    }

    private func insert(_ result: CheckResult) throws {
        try connection.run(
            """
            INSERT INTO checks (sequence, at, service, name, passed, status, latency, message)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(sequence), .moment(result.at), .service(result.service),
                .text(result.check), .integer(result.passed ? 1 : 0),
                .optional(result.status.map(Int64.init)), .real(result.latencySeconds),
                .text(result.message),
            ])
    }

    private func insert(_ change: Change) throws {
        try connection.run(
            """
            INSERT OR IGNORE INTO changes (sequence, id, at, service, kind, version, title)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(sequence), .text(change.id), .moment(change.at), .service(change.service),
                .text(change.kind.rawValue), .optional(change.version), .text(change.title),
            ])
    }

    private func scrapes(_ condition: String, _ values: [SQLiteValue]) throws -> [Numbered] {
        let rows = try connection.query("SELECT * FROM scrapes WHERE \(condition)", values)
        return try rows.map { row in
            let scrape = try Scrape(
                service: row.service("service"), at: row.moment("at"),
                samples: samples(row.blob("samples")), failure: row.optionalText("failure"))
            return (Int64(try row.int("sequence")), .scrape(scrape))
        }
    }

    private func samples(_ blob: [UInt8]) throws -> [Sample] {
        guard let entries = ScrapeCodec.decode(blob) else { throw StoreError.damaged("a scrape") }
        return try entries.map { entry in
            guard let key = series[entry.series] else { throw StoreError.damaged("a scrape") }
            return Sample(key.name, labels: key.labels, value: entry.value)
        }
    }

    private func checks(_ condition: String, _ values: [SQLiteValue]) throws -> [Numbered] {
        let rows = try connection.query("SELECT * FROM checks WHERE \(condition)", values)
        return try rows.map { row in
            let result = try CheckResult(
                service: row.service("service"), check: row.text("name"), at: row.moment("at"),
                passed: row.int("passed") == 1, status: row.optionalInt("status"),
                latencySeconds: row.double("latency"), message: row.text("message"))
            return (Int64(try row.int("sequence")), .check(result))
        }
    }

    private func changes(
        _ condition: String, _ values: [SQLiteValue]
    ) throws -> [(sequence: Int64, change: Change)] {
        let rows = try connection.query(
            "SELECT * FROM changes WHERE \(condition) ORDER BY at, sequence", values)
        return try rows.map { row in
            let change = try Change(
                id: row.text("id"), service: row.service("service"), at: row.moment("at"),
                kind: row.choice("kind", Change.Kind.self), version: row.optionalText("version"),
                title: row.text("title"))
            return (Int64(try row.int("sequence")), change)
        }
    }
}
