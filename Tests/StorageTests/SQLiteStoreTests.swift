import Model
import SQLite
import Storage
import Testing
import TestKit

@Suite("SQLite store", .timeLimit(.minutes(1))) struct SQLiteStoreTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("keeps the contract in memory", arguments: StoreContract.allCases)
    func contractInMemory(part: StoreContract) async throws {
        try await part.check(SQLiteStore.open(path: ":memory:"))
    }

    @Test("keeps the contract in a file", arguments: StoreContract.allCases)
    func contractInFile(part: StoreContract) async throws {
        try await part.check(SQLiteStore.open(path: directory.file("a.db")))
    }

    @Test func `finds everything again after closing`() async throws {
        let path = directory.file("a.db")
        let first = try await SQLiteStore.open(path: path)
        let scrape = Observation.scrape(Examples.scrape("payments", at: 10))
        let incident = Examples.incident(try await first.nextIncidentID(), at: 10)
        try await first.apply(
            Examples.commit {
                $0.observations = [scrape]
                $0.incidents = [incident]
                $0.notices = [Examples.notice(1, .warned)]
                $0.aliveAt = Examples.moment(10)
            })
        try await first.recordGap(Examples.range(1, 2))
        try await first.close()

        let second = try await SQLiteStore.open(path: path)
        let next = Observation.scrape(Examples.scrape("payments", at: 10))
        try await second.apply(Examples.commit { $0.observations = [next] })
        let found = try await second.observations(in: Examples.range(0, 99), service: nil)
        #expect(found == [scrape, next])
        #expect(try await second.openIncidents() == [incident])
        #expect(try await second.nextIncidentID() == 2)
        #expect(try await second.pendingDeliveries().count == 1)
        #expect(try await second.lastAlive() == Examples.moment(10))
        #expect(try await second.gaps(in: Examples.range(0, 9)) == [Examples.range(1, 2)])
    }

    @Test func `packs a series of counters into few bytes`() async throws {
        let path = directory.file("a.db")
        let store = try await SQLiteStore.open(path: path)
        for second in 0..<10 {
            let samples = (0..<150).map {
                Sample("counter", labels: ["route": "/\($0)"], value: Double($0 * second))
            }
            let scrape = Examples.scrape("payments", at: second, samples: samples)
            try await store.apply(Examples.commit { $0.observations = [.scrape(scrape)] })
        }
        try await store.close()
        let file = try SQLiteConnection(path: path)
        let bytes = try file.query("SELECT sum(length(samples)) FROM scrapes")[0].int(0)
        #expect(bytes < 10 * 150 * 4)
        #expect(try file.query("SELECT count(*) FROM series")[0].int(0) == 150)
    }

    @Test func `keeps commits of many tasks apart`() async throws {
        let store = try await SQLiteStore.open(path: directory.file("a.db"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for second in 0..<20 {
                        let scrape = Examples.scrape(ServiceID("s\(task)"), at: second)
                        try await store.apply(
                            Examples.commit { $0.observations = [.scrape(scrape)] })
                    }
                }
            }
            try await group.waitForAll()
        }
        let all = try await store.observations(in: Examples.range(0, 99), service: nil)
        #expect(all.count == 160)
        #expect(try await store.observations(in: Examples.range(0, 99), service: "s3").count == 20)
    }
}
