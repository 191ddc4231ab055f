import SQLite

/// The tables of a store, and how to bring an older file up to date.
enum Schema {
    /// Marks a file as a store of Foreshock's (`FSHK`), in SQLite's `application_id`.
    static let applicationID = 0x4653_484B

    /// One script a version, from version 1; a script that was released is never changed.
    static let migrations: [String] = [
        """
        -- One name with labels of one service; scrapes refer to it by number.
        CREATE TABLE series (
            id INTEGER PRIMARY KEY,
            service TEXT NOT NULL,
            name TEXT NOT NULL,
            labels TEXT NOT NULL,
            UNIQUE (service, name, labels)
        ) STRICT;

        -- `sequence` numbers observations of all kinds in the order in which they came.
        CREATE TABLE scrapes (
            sequence INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            service TEXT NOT NULL,
            samples BLOB NOT NULL,
            failure TEXT
        ) STRICT;
        CREATE INDEX scrapes_by_time ON scrapes (at);
        CREATE INDEX scrapes_by_service ON scrapes (service, at);

        CREATE TABLE checks (
            sequence INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            service TEXT NOT NULL,
            name TEXT NOT NULL,
            passed INTEGER NOT NULL,
            status INTEGER,
            latency REAL NOT NULL,
            message TEXT NOT NULL
        ) STRICT;
        CREATE INDEX checks_by_time ON checks (at);
        CREATE INDEX checks_by_service ON checks (service, at);

        CREATE TABLE changes (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            at INTEGER NOT NULL,
            service TEXT NOT NULL,
            kind TEXT NOT NULL,
            version TEXT,
            title TEXT NOT NULL
        ) STRICT;
        CREATE INDEX changes_by_time ON changes (at);

        CREATE TABLE findings (
            id TEXT PRIMARY KEY,
            detected_at INTEGER NOT NULL,
            service TEXT NOT NULL,
            document TEXT NOT NULL
        ) STRICT;
        CREATE INDEX findings_by_time ON findings (detected_at);

        CREATE TABLE incidents (
            id INTEGER PRIMARY KEY,
            opened_at INTEGER NOT NULL,
            service TEXT NOT NULL,
            phase TEXT NOT NULL,
            document TEXT NOT NULL
        ) STRICT;
        CREATE INDEX incidents_by_time ON incidents (opened_at);
        CREATE INDEX incidents_open ON incidents (opened_at) WHERE phase <> 'resolved';

        CREATE TABLE deliveries (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            incident INTEGER NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            last_error TEXT,
            finished_at INTEGER,
            notice TEXT NOT NULL
        ) STRICT;
        CREATE INDEX deliveries_by_incident ON deliveries (incident);
        CREATE INDEX deliveries_pending ON deliveries (sequence) WHERE state = 'pending';

        CREATE TABLE gaps (
            starts_at INTEGER PRIMARY KEY,
            ends_at INTEGER NOT NULL
        ) STRICT;

        -- One row: what the node remembers about itself.
        CREATE TABLE node (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            alive_at INTEGER,
            last_incident INTEGER NOT NULL
        ) STRICT;
        INSERT INTO node VALUES (1, NULL, 0);
        """,
        """
        -- What was foretold about services, and what then happened.
        CREATE TABLE predictions (
            incident INTEGER NOT NULL,
            service TEXT NOT NULL,
            made_at INTEGER NOT NULL,
            settled INTEGER NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (incident, service, made_at)
        ) STRICT;
        CREATE INDEX predictions_by_time ON predictions (made_at);
        CREATE INDEX predictions_open ON predictions (made_at) WHERE settled = 0;

        -- What a person said of an incident, in place of what was worked out.
        CREATE TABLE corrections (
            provider TEXT NOT NULL,
            id TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (provider, id)
        ) STRICT;
        """,
        """
        -- What visitors said; the reporter is a keyed hash that changes every day.
        CREATE TABLE reports (
            sequence INTEGER PRIMARY KEY,
            service TEXT NOT NULL,
            at INTEGER NOT NULL,
            function TEXT,
            symptom TEXT NOT NULL,
            country TEXT,
            reporter TEXT NOT NULL
        ) STRICT;
        CREATE INDEX reports_by_service ON reports (service, at);
        CREATE INDEX reports_by_time ON reports (at);

        -- From when on a service was judged to do otherwise than before.
        CREATE TABLE states (
            service TEXT NOT NULL,
            at INTEGER NOT NULL,
            state TEXT NOT NULL,
            probability REAL,
            PRIMARY KEY (service, at)
        ) STRICT, WITHOUT ROWID;

        -- Plans, provider's words and the like, each under a name.
        CREATE TABLE documents (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            document TEXT NOT NULL,
            PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;
        """,
    ]

    /// The version this program writes.
    static var version: Int { migrations.count }

    /// Brings a file up to date, all or nothing.
    ///
    /// - Throws: ``StoreError`` when a newer program wrote the file, or it is no store;
    ///   `SQLiteError` when SQLite fails.
    static func migrate(_ connection: SQLiteConnection) throws {
        let found = try connection.query("PRAGMA user_version")[0].int(0)
        guard found <= version else { throw Misfit.newer(found) }
        try checkOwner(of: connection)
        guard found < version else { return }
        try connection.transaction {
            // Another process may have migrated while this one waited for the lock.
            let found = try connection.query("PRAGMA user_version")[0].int(0)
            for script in migrations.dropFirst(found) { try connection.execute(script) }
            try connection.execute("PRAGMA application_id = \(applicationID)")
            try connection.execute("PRAGMA user_version = \(version)")
        }
    }

    /// Why a file is no store for this program.
    enum Misfit: Error {
        /// It has a version that this program does not know.
        case newer(Int)
        /// It is a database of something else.
        case foreign
    }

    private static func checkOwner(of connection: SQLiteConnection) throws {
        let owner = try connection.query("PRAGMA application_id")[0].int(0)
        let tables = try connection.query("SELECT count(*) FROM sqlite_schema")[0].int(0)
        guard owner == applicationID || tables == 0 else { throw Misfit.foreign }
    }
}
