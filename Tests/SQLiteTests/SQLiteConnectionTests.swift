import FoundationEssentials
import SQLite
import Testing
import TestKit

@Suite("SQLite connection", .timeLimit(.minutes(1))) struct SQLiteConnectionTests {
    @Test(
        "keeps every kind of value as it is",
        arguments: [
            .null, .integer(Int64.min), .integer(Int64.max), .real(-0.5), .real(.infinity),
            .text(""), .text("naïve \u{1F41A}"), .text("a\0b"), .blob([]), .blob([0, 255, 7]),
        ] as [SQLiteValue])
    func roundTrip(value: SQLiteValue) throws {
        let connection = try SQLiteConnection(path: ":memory:")
        #expect(try connection.query("SELECT ? AS value", [value])[0]["value"] == value)
    }

    @Test func `counts the rows that a statement changed`() throws {
        let connection = try numbers(1, 2, 3)
        #expect(try connection.run("UPDATE n SET i = i + 10 WHERE i > 1") == 2)
        #expect(try connection.run("DELETE FROM n WHERE i = 99") == 0)
        #expect(try connection.run("CREATE TABLE other (i INTEGER)") == 0)
        #expect(connection.lastInsertedRow == 3)
    }

    @Test func `gives columns by name and by place`() throws {
        let connection = try SQLiteConnection(path: ":memory:")
        let row = try connection.query("SELECT 7 AS i, 1.5 AS d, 'x' AS t, x'01ff' AS b, NULL AS z")
        #expect(try row[0].int("i") == 7 && row[0].int(0) == 7)
        #expect(try row[0].double("d") == 1.5 && row[0].double("i") == 7)
        #expect(try row[0].text("t") == "x" && row[0].blob(3) == [1, 255])
        #expect(try row[0].optionalInt("z") == nil && row[0].optionalText("z") == nil)
        #expect(try row[0].optionalDouble("z") == nil)
    }

    @Test func `says what a column holds when another type was asked for`() throws {
        let row = try SQLiteConnection(path: ":memory:").query("SELECT 'x' AS t, NULL AS z")[0]
        let error = try #require(throws: SQLiteError.self) { try row.int("t") }
        #expect(
            error.message
                == "Could not read column 't': it holds text where a whole number belongs."
                + " The file was written by another program or version.")
        #expect(throws: SQLiteError.self) { try row.text("z") }
    }

    @Test func `undoes a transaction whose body throws`() throws {
        let connection = try numbers(1)
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try connection.transaction {
                try connection.run("INSERT INTO n VALUES (2)")
                throw Stop()
            }
        }
        #expect(try connection.query("SELECT i FROM n").count == 1)
        try connection.transaction { try connection.run("INSERT INTO n VALUES (3)") }
        #expect(try connection.query("SELECT i FROM n").count == 2)
    }

    @Test func `joins a transaction inside another`() throws {
        let connection = try numbers()
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try connection.transaction {
                try connection.transaction { try connection.run("INSERT INTO n VALUES (1)") }
                throw Stop()
            }
        }
        #expect(try connection.query("SELECT i FROM n").isEmpty)
    }

    @Test func `lets threads take turns, a whole transaction at a time`() async throws {
        let connection = try numbers(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<50 {
                        try connection.transaction {
                            let old = try connection.query("SELECT i FROM n")[0].int("i")
                            try connection.run("UPDATE n SET i = ?", [.integer(old + 1)])
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try connection.query("SELECT i FROM n")[0].int("i") == 400)
    }

    @Test func `keeps working when more statements are used than it keeps`() throws {
        let connection = try SQLiteConnection(path: ":memory:")
        for number in 0..<300 {
            #expect(try connection.query("SELECT \(number) AS i")[0].int("i") == number)
        }
    }

    @Test func `opens a file again with what was kept`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("a.db")
        let first = try SQLiteConnection(path: path)
        try first.execute("CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (5)")
        first.close()
        let second = try SQLiteConnection(path: path, mode: .readOnly)
        #expect(try second.query("SELECT i FROM t")[0].int("i") == 5)
    }

    private func numbers(_ values: Int...) throws -> SQLiteConnection {
        let connection = try SQLiteConnection(path: ":memory:")
        try connection.execute("CREATE TABLE n (i INTEGER NOT NULL) STRICT")
        for value in values { try connection.run("INSERT INTO n VALUES (?)", [.integer(value)]) }
        return connection
    }
}
