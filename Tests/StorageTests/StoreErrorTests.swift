import FoundationEssentials
import Model
import SQLite
import Storage
import Testing
import TestKit

@Suite("Store errors", .timeLimit(.minutes(1))) struct StoreErrorTests {
    private let directory: TemporaryDirectory
    private var path: String { directory.file("a.db") }

    init() throws { directory = try TemporaryDirectory() }

    @Test func `a directory that is not there`() async throws {
        await expectOpening(
            directory.file("none/a.db"), .cannotOpen,
            "the directory '\(directory.file("none"))' does not exist. Create it, or give another"
                + " path.")
    }

    @Test func `a path that is a directory`() async throws {
        await expectOpening(
            directory.path, .cannotOpen, "it is a directory. Name a file in it.")
    }

    @Test(
        .enabled("a place that nobody may write to") {
            FileManager.default.fileExists(atPath: "/sys/kernel")
        })
    func `a place where nothing may be written`() async throws {
        await expectOpening(
            "/sys/kernel/a.db", .cannotOpen,
            "it may not be written. Change the permissions of the file and its directory, or give"
                + " another path.")
    }

    @Test func `a file that is no database`() async throws {
        try Data(String(repeating: "Dear diary. ", count: 1000).utf8).write(to: url(path))
        await expectOpening(
            path, .corrupt, "the file is not a Foreshock store. Give another path.")
    }

    @Test func `a database of another program`() async throws {
        try SQLiteConnection(path: path).execute("CREATE TABLE accounts (id INTEGER)")
        await expectOpening(
            path, .cannotOpen, "it is the database of another program. Give another path.")
    }

    @Test func `a file whose pages were overwritten`() async throws {
        try await SQLiteStore.open(path: path).close()
        var bytes = try Data(contentsOf: url(path))
        bytes.replaceSubrange(
            4096..<bytes.count, with: Data(repeating: 0xAB, count: bytes.count - 4096))
        try bytes.write(to: url(path))
        await expectOpening(
            path, .corrupt,
            "the file is damaged. Restore it from a copy, or move it away to start anew.")
    }

    @Test func `a file that was cut short`() async throws {
        try await SQLiteStore.open(path: path).close()
        let bytes = try Data(contentsOf: url(path))
        try bytes.prefix(bytes.count / 2).write(to: url(path))
        await expectOpening(
            path, .corrupt,
            "the file is damaged. Restore it from a copy, or move it away to start anew.")
    }

    @Test func `a file of a newer Foreshock`() async throws {
        try await SQLiteStore.open(path: path).close()
        try SQLiteConnection(path: path).execute("PRAGMA user_version = 99")
        await expectOpening(
            path, .newerVersion,
            "a newer Foreshock wrote it (version 99, known up to 3). Use that Foreshock, or give"
                + " another path.")
    }

    @Test func `a store that another Foreshock uses, until it closes`() async throws {
        let first = try await SQLiteStore.open(path: path)
        await expectOpening(
            path, .busy,
            "another Foreshock (process \(ProcessInfo.processInfo.processIdentifier)) uses it."
                + " Stop that one, or give this one another file.")
        try await first.close()
        try await SQLiteStore.open(path: path).close()
    }

    @Test func `a disk that is full keeps nothing of the commit and goes on later`() async throws {
        let store = try await SQLiteStore.open(path: path)
        try await store.limitPages(to: 60)
        let error = await #expect(throws: StoreError.self) {
            for second in 0..<10_000 {
                let scrape = Examples.scrape(ServiceID("s\(second)"), at: second)
                try await store.apply(
                    Examples.commit {
                        $0.observations = [.scrape(scrape)]
                        $0.aliveAt = scrape.at
                    })
            }
        }
        #expect(error?.code == .full)
        #expect(
            error?.description == "Could not keep what came in, in '\(path)': the disk is full."
                + " Free space, then try again.")
        let alive = try #require(try await store.lastAlive())
        let all = try await store.observations(in: Examples.range(0, 9999), service: nil)
        #expect(all.last?.at == alive)

        try await store.limitPages(to: 1_000_000)
        let next = Examples.scrape(ServiceID("s\(all.count)"), at: all.count)
        try await store.apply(Examples.commit { $0.observations = [.scrape(next)] })
        let kept = try await store.observations(in: Examples.range(all.count, 9999), service: nil)
        #expect(kept == [.scrape(next)])
    }

    @Test func `a file that another program keeps locked`() async throws {
        let store = try await SQLiteStore.open(path: path)
        try await store.waitAtMost(.milliseconds(1))
        let other = try SQLiteConnection(path: path)
        try other.execute("BEGIN IMMEDIATE")
        let error = await #expect(throws: StoreError.self) { try await store.nextIncidentID() }
        #expect(error?.code == .busy)
        #expect(
            error?.description == "Could not number an incident in '\(path)': another program has"
                + " locked the file. Close it there, then try again.")
        try other.execute("COMMIT")
        #expect(try await store.nextIncidentID() == 1)
    }

    @Test func `a store that was closed`() async throws {
        let store = try await SQLiteStore.open(path: path)
        try await store.close()
        let error = await #expect(throws: StoreError.self) { try await store.openIncidents() }
        #expect(
            error?.description
                == "Could not read incidents from '\(path)': it was closed. Open it again.")
    }

    private func url(_ path: String) -> URL { URL(filePath: path) }

    private func expectOpening(
        _ path: String, _ code: StoreError.Code, _ sentences: String,
        location: SourceLocation = #_sourceLocation
    ) async {
        let error = await #expect(throws: StoreError.self, sourceLocation: location) {
            try await SQLiteStore.open(path: path)
        }
        #expect(error?.code == code, sourceLocation: location)
        #expect(
            error?.description == "Could not open the store '\(path)': \(sentences)",
            sourceLocation: location)
    }
}
