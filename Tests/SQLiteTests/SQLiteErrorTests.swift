import FoundationEssentials
import SQLite
import Testing
import TestKit

@Suite("SQLite errors", .timeLimit(.minutes(1))) struct SQLiteErrorTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a directory that is not there`() throws {
        let path = directory.file("none/a.db")
        expect(
            .cannotOpen,
            "Could not open '\(path)': the file cannot be opened."
                + " Check that its directory exists and may be written."
        ) { _ = try SQLiteConnection(path: path) }
    }

    @Test func `a file that must be there and is not`() throws {
        let path = directory.file("a.db")
        #expect(throws: SQLiteError.self) { try SQLiteConnection(path: path, mode: .existing) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a file that is no database`() throws {
        let path = directory.file("a.db")
        try String(repeating: "This is a letter. ", count: 100)
            .write(toFile: path, atomically: true, encoding: .utf8)
        let connection = try SQLiteConnection(path: path)
        expect(
            .notADatabase,
            "Could not run \"SELECT * FROM t\" on '\(path)': the file is not a"
                + " database. Give the path of another file."
        ) { try connection.run("SELECT * FROM t") }
    }

    @Test func `a statement that breaks a constraint`() throws {
        let connection = try table()
        try connection.run("INSERT INTO t VALUES (1, 'x')")
        expect(
            .constraint,
            "Could not run \"INSERT INTO t VALUES (1, 'y')\" on '\(connection.path)':"
                + " UNIQUE constraint failed: t.id. Correct the values."
        ) { try connection.run("INSERT INTO t VALUES (1, 'y')") }
        #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO t VALUES ('a', 'y')") }
    }

    @Test func `a wrong statement, shortened to one line`() throws {
        let connection = try table()
        expect(
            .other,
            "Could not run \"SELECT one_very_long_name_of_a_column,"
                + " another_very_long_name FROM t WHERE id =…\" on '\(connection.path)': no such"
                + " column: one_very_long_name_of_a_column. Check the statement and the file."
        ) {
            try connection.run(
                """
                SELECT one_very_long_name_of_a_column,
                       another_very_long_name
                FROM t WHERE id = 1 AND word = 'x'
                """)
        }
    }

    @Test func `a database that another connection has locked`() throws {
        let connection = try table()
        let other = try SQLiteConnection(path: connection.path, busyTimeout: .zero)
        try connection.transaction {
            expect(
                .busy,
                "Could not run \"BEGIN IMMEDIATE\" on '\(connection.path)': another process"
                    + " has locked the database. Let the other process finish, then try again."
            ) { try other.transaction {} }
        }
        try other.transaction {}
    }

    @Test func `a database that may only be read`() throws {
        let connection = try SQLiteConnection(path: try table().path, mode: .readOnly)
        expect(
            .readOnly,
            "Could not run \"DELETE FROM t\" on '\(connection.path)': the database may"
                + " only be read. Check the permissions of the file and of its directory."
        ) { try connection.run("DELETE FROM t") }
    }

    @Test func `a disk that is full undoes the whole transaction`() throws {
        let connection = try table()
        try connection.execute("PRAGMA max_page_count = 10")
        expect(
            .full,
            "Could not run \"INSERT INTO t VALUES (?, ?)\" on '\(connection.path)': the disk"
                + " is full. Free space, then try again."
        ) {
            try connection.transaction {
                for id in 1..<1000 {
                    let word = String(repeating: "w", count: 500)
                    try connection.run("INSERT INTO t VALUES (?, ?)", [.integer(id), .text(word)])
                }
            }
        }
        #expect(try connection.query("SELECT * FROM t").isEmpty)
        try connection.transaction { try connection.run("INSERT INTO t VALUES (1, 'x')") }
    }

    @Test func `a connection that was closed`() throws {
        let connection = try table()
        connection.close()
        connection.close()
        #expect(connection.lastInsertedRow == 0)
        expect(
            .closed, "Could not use '\(connection.path)': it was closed. Open the database again."
        ) { try connection.execute("SELECT 1") }
    }

    private func table() throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: directory.file("a.db"))
        try connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT) STRICT")
        return connection
    }

    private func expect(
        _ code: SQLiteError.Code, _ message: String, location: SourceLocation = #_sourceLocation,
        _ body: () throws -> Void
    ) {
        let error = #expect(throws: SQLiteError.self, sourceLocation: location, performing: body)
        #expect(error?.code == code, sourceLocation: location)
        #expect(error?.description == message, sourceLocation: location)
    }
}
