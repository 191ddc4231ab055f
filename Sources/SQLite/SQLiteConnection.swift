import CSQLite

/// One open SQLite database.
///
/// Calls block: make them on a ``SQLiteQueue``. Concurrent calls wait for each other; a transaction
/// keeps other threads out until it ends.
// The guard of all mutable state is `mutex`, a recursive mutex of SQLite's, held by every call.
@safe package final class SQLiteConnection: @unchecked Sendable {
    /// How to open the file.
    package enum Mode: Sendable {
        /// Reads and writes; creates the file when it is not there.
        case create
        /// Reads and writes a file that is there.
        case existing
        /// Only reads a file that is there.
        case readOnly
    }

    /// The file, or `:memory:`.
    package let path: String

    private let mutex: OpaquePointer
    private var handle: OpaquePointer?
    private var statements: [String: SQLiteStatement] = [:]
    private static let mostStatements = 128

    /// Opens a database; a file that is no database is noticed by the first statement.
    ///
    /// - Parameters:
    ///   - path: A file, or `:memory:` for a database that ends with the connection.
    ///   - mode: How to open the file.
    ///   - busyTimeout: How long a call waits for another connection's lock.
    /// - Throws: ``SQLiteError`` of code `cannotOpen` when the file cannot be opened.
    package init(
        path: String, mode: Mode = .create, busyTimeout: Duration = .seconds(5)
    ) throws(SQLiteError) {
        self.path = path
        guard let mutex = unsafe sqlite3_mutex_alloc(SQLITE_MUTEX_RECURSIVE) else {
            preconditionFailure("SQLite was built without threads, or memory is exhausted")
        }
        unsafe self.mutex = unsafe mutex
        var handle: OpaquePointer?
        let flags = mode.flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE
        let result = unsafe sqlite3_open_v2(path, &handle, flags, nil)
        guard result == SQLITE_OK else {
            let text = unsafe String(cString: sqlite3_errmsg(handle))
            unsafe sqlite3_close_v2(handle)
            throw SQLiteError(result: result, text: text, attempt: "open '\(path)'")
        }
        unsafe self.handle = handle
        let milliseconds = busyTimeout / .milliseconds(1)
        unsafe sqlite3_busy_timeout(handle, Int32(clamping: Int64(milliseconds)))
    }

    deinit {
        statements.removeAll()
        unsafe sqlite3_close_v2(handle)
        unsafe sqlite3_mutex_free(mutex)
    }

    /// Runs any number of statements without parameters; their answers are dropped.
    ///
    /// - Throws: ``SQLiteError`` at the first statement that fails; the earlier ones have run.
    package func execute(_ sql: String) throws(SQLiteError) {
        enter()
        defer { leave() }
        let handle = try unsafe open()
        try unsafe check(sqlite3_exec(handle, sql, nil, nil, nil), sql)
    }

    /// Runs one statement and drops its answer.
    ///
    /// - Parameters:
    ///   - sql: One statement, prepared once and kept; text after it is ignored.
    ///   - values: One for each `?`, in order; traps when their number differs.
    /// - Returns: The number of rows inserted, changed or deleted.
    /// - Throws: ``SQLiteError`` when the statement is wrong or fails.
    @discardableResult
    package func run(_ sql: String, _ values: [SQLiteValue] = []) throws(SQLiteError) -> Int {
        enter()
        defer { leave() }
        let handle = try unsafe open()
        let before = unsafe sqlite3_total_changes64(handle)
        _ = try step(sql, values) { _ in }
        return unsafe Int(sqlite3_total_changes64(handle) - before)
    }

    /// Runs one statement and collects its answer.
    ///
    /// - Parameters:
    ///   - sql: One statement, prepared once and kept; text after it is ignored.
    ///   - values: One for each `?`, in order; traps when their number differs.
    /// - Returns: The rows, all in memory.
    /// - Throws: ``SQLiteError`` when the statement is wrong or fails.
    package func query(
        _ sql: String, _ values: [SQLiteValue] = []
    ) throws(SQLiteError) -> [SQLiteRow] {
        enter()
        defer { leave() }
        var rows: [SQLiteRow] = []
        try step(sql, values) { rows.append($0.row()) }
        return rows
    }

    /// Does `body` in one transaction that is undone when it throws.
    ///
    /// The write lock is taken at once, so that no later statement finds the database busy. Inside
    /// another transaction it joins that one.
    ///
    /// - Throws: What `body` throws; ``SQLiteError`` when the transaction cannot begin or commit.
    @discardableResult
    package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        enter()
        defer { leave() }
        let outer = try unsafe sqlite3_get_autocommit(open()) == 0
        guard !outer else { return try body() }
        try run("BEGIN IMMEDIATE")
        do {
            let result = try body()
            try run("COMMIT")
            return result
        } catch {
            // A full disk may have rolled back already. A rollback that fails leaves nothing either.
            if unsafe sqlite3_get_autocommit(handle) == 0 {
                _ = try? run("ROLLBACK")
            }
            throw error
        }
    }

    /// The row id of the last row inserted through this connection; 0 when there was none.
    package var lastInsertedRow: Int64 {
        enter()
        defer { leave() }
        return unsafe handle.map { unsafe sqlite3_last_insert_rowid($0) } ?? 0
    }

    /// Closes the database; later calls throw an error that says so.
    package func close() {
        enter()
        defer { leave() }
        statements.removeAll()
        unsafe sqlite3_close_v2(handle)
        unsafe handle = nil
    }

    private func step(
        _ sql: String, _ values: [SQLiteValue], _ visit: (SQLiteStatement) -> Void
    ) throws(SQLiteError) {
        let statement = try prepared(sql)
        defer { statement.reset() }
        try check(statement.bind(values), sql)
        while true {
            switch statement.step() {
            case SQLITE_ROW: visit(statement)
            case SQLITE_DONE: return
            case let result: try check(result, sql)
            }
        }
    }

    private func prepared(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
        let database = try unsafe open()
        if let known = statements[sql] { return known }
        var statement: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        try unsafe check(sqlite3_prepare_v3(database, sql, -1, flags, &statement, nil), sql)
        guard let statement = unsafe statement else { preconditionFailure("an empty statement") }
        if statements.count >= Self.mostStatements { statements.removeAll() }
        let new = unsafe SQLiteStatement(owning: statement)
        statements[sql] = new
        return new
    }

    private func open() throws(SQLiteError) -> OpaquePointer {
        if let handle = unsafe handle { return unsafe handle }
        throw SQLiteError(
            code: .closed, attempt: "use '\(path)'", reason: "it was closed",
            advice: SQLiteError.Code.closed.advice)
    }

    private func check(_ result: Int32, _ sql: String) throws(SQLiteError) {
        guard result != SQLITE_OK else { return }
        let text = unsafe String(cString: sqlite3_errmsg(handle))
        throw SQLiteError(
            result: result, text: text, attempt: "run \"\(SQLiteError.brief(sql))\" on '\(path)'")
    }

    private func enter() { unsafe sqlite3_mutex_enter(mutex) }

    private func leave() { unsafe sqlite3_mutex_leave(mutex) }
}

extension SQLiteConnection.Mode {
    fileprivate var flags: Int32 {
        switch self {
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        case .existing: SQLITE_OPEN_READWRITE
        case .readOnly: SQLITE_OPEN_READONLY
        }
    }
}
