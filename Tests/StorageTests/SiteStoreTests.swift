import Model
import SQLite
import TestKit
import Testing

@testable import Storage

@Suite("Site store", .timeLimit(.minutes(1))) struct SiteStoreTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("keeps the contract in memory", arguments: SiteStoreContract.allCases)
    func contractInMemory(part: SiteStoreContract) async throws {
        try await part.check(SQLiteStore.open(path: ":memory:"))
    }

    @Test("keeps the contract in a file", arguments: SiteStoreContract.allCases)
    func contractInFile(part: SiteStoreContract) async throws {
        try await part.check(SQLiteStore.open(path: directory.file("a.db")))
    }

    @Test func `finds everything again after closing`() async throws {
        let path = directory.file("a.db")
        let report = Examples.report(at: 10, by: "a")
        let change = Examples.stateChange(at: 10, .down, probability: 0.75)
        let document = StoredDocument(kind: "plan", key: "etsy", json: "{}")
        let first = try await SQLiteStore.open(path: path)
        try await first.keep(report)
        try await first.keep(change)
        try await first.keep(document)
        try await first.close()
        let second = try await SQLiteStore.open(path: path)
        #expect(try await second.reports(of: "etsy", in: Examples.range(0, 99)) == [report])
        #expect(try await second.latestStates() == [change])
        #expect(try await second.documents(kind: "plan") == [document])
    }

    @Test func `a file of version 2 is brought up to date with what it has`() async throws {
        let path = directory.file("old.db")
        do {
            let file = try SQLiteConnection(path: path)
            for script in Schema.migrations.prefix(2) { try file.execute(script) }
            try file.execute("PRAGMA application_id = \(Schema.applicationID)")
            try file.execute("PRAGMA user_version = 2")
            try file.execute("INSERT INTO gaps VALUES (1790000001000, 1790000002000)")
            file.close()
        }
        let store = try await SQLiteStore.open(path: path)
        #expect(try await store.gaps(in: Examples.range(0, 9)) == [Examples.range(1, 2)])
        let report = Examples.report(at: 10, by: "a")
        try await store.keep(report)
        try await store.keep(Examples.stateChange(at: 1, .up))
        try await store.keep(StoredDocument(kind: "plan", key: "a", json: "1"))
        #expect(try await store.reports(of: "etsy", in: Examples.range(0, 99)) == [report])
        try await store.close()
        let file = try SQLiteConnection(path: path)
        #expect(try file.query("PRAGMA user_version")[0].int(0) == Schema.version)
    }

    @Test func `a closed store says so`() async throws {
        let store = try await SQLiteStore.open(path: directory.file("a.db"))
        try await store.close()
        let error = await #expect(throws: StoreError.self) {
            try await store.keep(Examples.report(at: 1, by: "a"))
        }
        #expect(error?.code == .closed)
        await #expect(throws: StoreError.self) { try await store.documents(kind: "plan") }
        await #expect(throws: StoreError.self) { try await store.latestStates() }
    }

    @Test func `a report that is damaged on the disk is said to be`() async throws {
        let path = directory.file("a.db")
        let store = try await SQLiteStore.open(path: path)
        try await store.keep(Examples.report(at: 1, by: "a"))
        try await store.close()
        do {
            let file = try SQLiteConnection(path: path)
            try file.execute("UPDATE reports SET symptom = 'haunted'")
            file.close()
        }
        let again = try await SQLiteStore.open(path: path)
        let error = await #expect(throws: StoreError.self) {
            try await again.reports(of: "etsy", in: Examples.range(0, 9))
        }
        #expect(error?.code == .corrupt)
    }
}
