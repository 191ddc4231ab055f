import SQLite

/// The database of one service: its table, its indexes, and the feed of finished work.
///
/// It has a connection of its own beside the pool, as an operator has, so that metrics can be read
/// when the pool is empty.
package struct ShopDatabase: Sendable {
    /// An index of the table.
    package struct Index: Hashable, Sendable {
        /// The table it belongs to.
        package let table: String
        /// Its name.
        package let name: String
    }

    /// The service's table.
    package let table: String
    private let connection: SQLiteConnection

    /// Opens the database; makes the table, with `rows` rows, when it is new.
    ///
    /// - Throws: `SQLiteError` when the file cannot be had.
    package init(path: String, table: String, rows: Int) throws {
        self.table = table
        connection = try SQLiteConnection(path: path, mode: .create)
        try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF")
        try createTables()
        try fill(rows: rows)
    }

    /// The indexes that the table needs: by order and by shop.
    package var neededIndexes: [String] { ["\(table)_order_idx", "\(table)_shop_idx"] }

    /// Brings the indexes to what a release wants: all that are needed but `dropped`.
    ///
    /// - Throws: `SQLiteError` when the database refuses.
    package func migrate(dropping dropped: String?) throws {
        for (name, column) in zip(neededIndexes, ["order_id", "shop_id"]) {
            let sql =
                name == dropped
                ? "DROP INDEX IF EXISTS \(name)"
                : "CREATE INDEX IF NOT EXISTS \(name) ON \(table) (\(column))"
            try connection.execute(sql)
        }
    }

    /// The indexes that the database has now, by name.
    ///
    /// - Throws: `SQLiteError` when the catalogue cannot be read.
    package func indexes() throws -> [Index] {
        let rows = try connection.query(
            "SELECT tbl_name, name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
                + "ORDER BY name")
        return try rows.map { Index(table: try $0.text(0), name: try $0.text(1)) }
    }

    /// The number of the newest finished work; 0 when none was finished.
    ///
    /// - Throws: `SQLiteError` when the feed cannot be read.
    package func newestFinished() throws -> Int {
        try connection.query("SELECT coalesce(max(id), 0) FROM outbox")[0].int(0)
    }

    private func createTables() throws {
        try connection.execute(
            """
            CREATE TABLE IF NOT EXISTS \(table) (
                id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, shop_id INTEGER NOT NULL,
                amount INTEGER NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL) STRICT;
            CREATE TABLE IF NOT EXISTS outbox (
                id INTEGER PRIMARY KEY AUTOINCREMENT, order_id INTEGER NOT NULL) STRICT;
            """)
    }

    private func fill(rows: Int) throws {
        guard try connection.query("SELECT id FROM \(table) LIMIT 1").isEmpty else { return }
        try connection.run(
            """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)
            INSERT INTO \(table) (order_id, shop_id, amount, state, note)
            SELECT n, n % 500, 100 + n * 37 % 9900, 'done', 'settled by the nightly run' FROM number
            """, [.integer(max(1, rows))])
    }
}
