import Model
import Storage
import Testing
import TestKit

#if canImport(Glibc)
    import Glibc
#endif

@Suite("A store after a crash", .timeLimit(.minutes(1))) struct CrashTests {
    @Test func `has all that was acknowledged before SIGKILL, and lets the next one in`()
        async throws
    {
        let directory = try TemporaryDirectory()
        let path = directory.file("a.db")

        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try await SQLiteStore.open(path: path)
            for second in 0..<50 {
                try await store.apply(
                    Examples.commit {
                        $0.observations = [.scrape(Examples.scrape("a", at: second))]
                        $0.incidents = [Examples.incident(1, at: second)]
                        $0.notices = [Examples.notice(second, .warned)]
                        $0.aliveAt = Examples.moment(second)
                    })
            }
            kill(getpid(), SIGKILL)
        }

        let store = try await SQLiteStore.open(path: path)
        let all = try await store.observations(in: Examples.range(0, 99), service: nil)
        #expect(all == (0..<50).map { .scrape(Examples.scrape("a", at: $0)) })
        #expect(try await store.openIncidents() == [Examples.incident(1, at: 49)])
        #expect(try await store.pendingDeliveries().count == 50)
        #expect(try await store.lastAlive() == Examples.moment(49))
        try await store.close()
    }
}
