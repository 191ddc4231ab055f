import SQLite

/// A connection to a service's SQLite file; the times of its statements are measured.
package struct SQLiteShopConnection: DatabaseConnection {
    private let connection: SQLiteConnection
    private let metrics: AppMetrics
    private let stopwatch: Stopwatch

    /// Opens the database at `path`, which must have been made before.
    ///
    /// - Throws: `SQLiteError` when it does not open.
    package init(path: String, metrics: AppMetrics, stopwatch: Stopwatch) throws {
        connection = try SQLiteConnection(path: path, mode: .existing)
        try connection.execute("PRAGMA synchronous = OFF")
        self.metrics = metrics
        self.stopwatch = stopwatch
    }

    package func find(_ statement: ShopStatement, _ values: [Int64]) throws -> Int {
        try timed(statement) {
            try connection.query(statement.sql, values.map { .integer($0) }).count
        }
    }

    @discardableResult
    package func change(_ statement: ShopStatement, _ values: [Int64]) throws -> Int64 {
        try timed(statement) {
            try connection.run(statement.sql, values.map { .integer($0) })
            return connection.lastInsertedRow
        }
    }

    private func timed<Result>(_ statement: ShopStatement, _ body: () throws -> Result) rethrows
        -> Result
    {
        let start = stopwatch.start()
        defer { metrics.statementRan(statement, seconds: stopwatch.seconds(since: start)) }
        return try body()
    }
}
