import Model
import SQLite

/// A store in one SQLite file.
///
/// One process uses it at a time; every commit is on the disk when ``apply(_:)`` returns. Calls
/// run one after another on a queue of the store's own, so that the disk stops no other task.
package actor SQLiteStore: Store {
    /// The file, or `:memory:`.
    package nonisolated let path: String

    let connection: SQLiteConnection
    var series: SeriesDictionary
    /// The number of the last observation.
    var sequence: Int64
    private var lock: StoreLock?
    private nonisolated let queue: SQLiteQueue

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe queue.asUnownedSerialExecutor()
    }

    /// Opens the store in a file, creating or updating the file as needed.
    ///
    /// - Parameter path: The file; its directory must exist. `:memory:` for a store that is
    ///   forgotten with the process.
    /// - Returns: The store, which no other process can open until it is closed.
    /// - Throws: ``StoreError`` that says in sentences what is wrong and what to do.
    package static func open(path: String) async throws(StoreError) -> SQLiteStore {
        let queue = SQLiteQueue(label: "store")
        let parts = try await queue.perform { () throws(StoreError) in
            let file = try StoreFile(path: path)
            do {
                return try Parts(file)
            } catch {
                throw StoreError(error, attempt: "open the store", path: path)
            }
        }
        return SQLiteStore(parts, path: path, queue: queue)
    }

    package func apply(_ commit: Commit) throws {
        try write("keep what came in, in") {
            for observation in commit.observations { try insert(observation) }
            for finding in commit.findings { try upsert(finding) }
            for incident in commit.incidents { try upsert(incident) }
            for notice in commit.notices { try insert(notice) }
            for prediction in commit.predictions { try upsert(prediction) }
            if let moment = commit.aliveAt { try move(aliveTo: moment) }
        }
    }

    package func close() throws {
        try attempt("close") {
            try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        connection.close()
        lock = nil
    }

    /// Does `body` in one transaction; what it changed here is undone with it.
    @discardableResult
    func write<Result>(_ what: String, _ body: () throws -> Result) throws -> Result {
        let saved = (series, sequence)
        do {
            return try connection.transaction(body)
        } catch {
            (series, sequence) = saved
            throw StoreError(error, attempt: what, path: path)
        }
    }

    /// Does `body` and puts its failure into words.
    func attempt<Result>(_ what: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            throw StoreError(error, attempt: what, path: path)
        }
    }

    private init(_ parts: Parts, path: String, queue: SQLiteQueue) {
        self.path = path
        self.queue = queue
        connection = parts.connection
        lock = parts.lock
        series = parts.series
        sequence = parts.sequence
    }

    /// What opening yields.
    private struct Parts: Sendable {
        let connection: SQLiteConnection
        let lock: StoreLock?
        let series: SeriesDictionary
        let sequence: Int64

        init(_ file: StoreFile) throws {
            connection = file.connection
            lock = file.lock
            series = try SeriesDictionary(connection)
            let last = try connection.query(
                """
                SELECT max(
                    coalesce((SELECT max(sequence) FROM scrapes), 0),
                    coalesce((SELECT max(sequence) FROM checks), 0),
                    coalesce((SELECT max(sequence) FROM changes), 0))
                """)
            sequence = Int64(try last[0].int(0))
        }
    }
}
