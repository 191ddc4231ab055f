import SQLite

#if canImport(Glibc)
    import Glibc
#endif

/// Opens the file of a store: takes its lock, sets it up and brings it up to date.
struct StoreFile {
    let connection: SQLiteConnection
    /// `nil` for a store in memory.
    let lock: StoreLock?

    /// Opens or creates a store; blocks.
    ///
    /// - Parameter path: A file, or `:memory:`.
    /// - Throws: ``StoreError`` that says what is wrong with the path.
    init(path: String) throws(StoreError) {
        let error = { (code: StoreError.Code, sentences: String) in
            StoreError(code: code, message: "Could not open the store '\(path)': \(sentences)")
        }
        do {
            guard !Self.isDirectory(path) else {
                throw error(.cannotOpen, "it is a directory. Name a file in it.")
            }
            lock = path == ":memory:" ? nil : try StoreLock(path: path)
            connection = try SQLiteConnection(path: path)
            try Self.prepare(connection)
        } catch let failure as StoreError {
            throw failure
        } catch let failure as StoreLock.Failure {
            throw Self.explain(failure, path, error)
        } catch let misfit as Schema.Misfit {
            throw Self.explain(misfit, error)
        } catch {
            throw StoreError(error, attempt: "open the store", path: path)
        }
    }

    private static func prepare(_ connection: SQLiteConnection) throws {
        // A commit that was acknowledged is on the disk: WAL with FULL syncs at each commit.
        _ = try connection.query("PRAGMA journal_mode = WAL")
        try connection.execute(
            """
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA journal_size_limit = 67108864;
            """)
        try Schema.migrate(connection)
    }

    private static func explain(
        _ failure: StoreLock.Failure, _ path: String,
        _ error: (StoreError.Code, String) -> StoreError
    ) -> StoreError {
        switch failure {
        case .held(let process):
            let who = process.isEmpty ? "" : " (process \(process))"
            return error(
                .busy,
                "another Foreshock\(who) uses it. Stop that one, or give this one another file.")
        case .system(ENOENT), .system(ENOTDIR):
            let directory = directory(of: path)
            return error(
                .cannotOpen,
                "the directory '\(directory)' does not exist. Create it, or give another path.")
        case .system(EACCES), .system(EPERM), .system(EROFS):
            return error(.cannotOpen, notWritable)
        case .system(ENOSPC):
            return error(.full, "the disk is full. Free space, then try again.")
        case .system(let number):
            let text = unsafe String(cString: strerror(number))
            return error(.cannotOpen, "\(text). Check the path.")
        }
    }

    private static func explain(
        _ misfit: Schema.Misfit, _ error: (StoreError.Code, String) -> StoreError
    ) -> StoreError {
        switch misfit {
        case .newer(let version):
            error(
                .newerVersion,
                "a newer Foreshock wrote it (version \(version), known up to \(Schema.version))."
                    + " Use that Foreshock, or give another path.")
        case .foreign:
            error(
                .cannotOpen, "it is the database of another program. Give another path.")
        }
    }

    static let notWritable =
        "it may not be written. Change the permissions of the file and its directory,"
        + " or give another path."

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
