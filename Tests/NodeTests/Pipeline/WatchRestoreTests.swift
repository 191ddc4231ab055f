import Model
import Node
import Storage
import TestKit
import Testing

@Suite("Watch after a crash", .timeLimit(.minutes(1))) struct WatchRestoreTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// A watch that took failing checks at these moments and then crashed, restored at `now`.
    private func restarted(
        after failures: [Double], at now: Double
    ) async throws -> (watch: Watch, store: BrittleStore) {
        let store = try await SQLiteStore.open(path: directory.file("a.db"))
        try await Scene.watch(store).takeFailures(at: failures)
        return try await crashed("a.db", restoredAs: "b.db", at: now)
    }

    private func crashed(
        _ name: String, restoredAs copy: String, at now: Double
    ) async throws -> (watch: Watch, store: BrittleStore) {
        let store = BrittleStore(
            try await Scene.crashImage(of: name, in: directory, as: copy))
        let watch = Scene.watch(store)
        try await watch.restore(now: Scene.at(now), pause: .seconds(60))
        return (watch, store)
    }

    @Test func `the same incident goes on and nothing is told twice`() async throws {
        let (watch, store) = try await restarted(after: [10, 20, 30], at: 45)
        try await watch.take(Scene.check(at: 50, passed: false))
        #expect(await watch.openIncidents.map(\.id) == [1])
        #expect(try await store.incidents(limit: 9).count == 1)
        #expect(await store.commits.flatMap(\.notices) == [])
        for moment in [60.0, 70] { try await watch.take(Scene.check(at: moment, passed: true)) }
        #expect(await store.commits.flatMap(\.notices).map(\.kind) == [.recovering])
        #expect(try await store.incident(1)?.findings.first?.endedAt == Scene.at(70))
    }

    @Test func `detectors know what they knew`() async throws {
        let (watch, _) = try await restarted(after: [10, 20], at: 25)
        #expect(await watch.openIncidents.isEmpty)
        try await watch.take(Scene.check(at: 30, passed: false))
        #expect(await watch.openIncidents.first?.failedAt == Scene.at(10))
    }

    @Test func `the next incident has the next number`() async throws {
        let (watch, _) = try await restarted(after: [10, 20, 30], at: 45)
        for moment in [50.0, 60, 70] {
            try await watch.take(Scene.check("blog", at: moment, passed: false))
        }
        #expect(await watch.openIncidents.map(\.id) == [1, 2])
    }

    @Test func `a long pause is noted once`() async throws {
        let (_, first) = try await restarted(after: [10, 20, 30], at: 400)
        let (watch, store) = try await crashed("b.db", restoredAs: "c.db", at: 405)
        let incident = try #require(await watch.openIncidents.first)
        #expect(
            incident.timeline.filter { $0.kind == .gap }.map(\.text) == [
                "Foreshock itself was not running from 14:00:30 to 14:06:40 (6 min 10 s): "
                    + "nothing is recorded of that time"
            ])
        for store in [first, store] {
            #expect(try await store.gaps(in: Scene.range(0, 900)) == [Scene.range(30, 400)])
        }
    }

    @Test func `a short pause is not noted`() async throws {
        let (watch, store) = try await restarted(after: [10, 20, 30], at: 89)
        #expect(await watch.openIncidents.first?.timeline.contains { $0.kind == .gap } == false)
        #expect(try await store.gaps(in: Scene.range(0, 900)) == [])
    }

    @Test func `what is out of sight after a very long pause is over`() async throws {
        let now = 3.0 * 3600
        let (watch, store) = try await restarted(after: [10, 20, 30], at: now)
        let incident = try #require(await watch.openIncidents.first)
        #expect(incident.findings.map(\.endedAt) == [Scene.at(now)])
        #expect(incident.phase == .recovering)
        let notices = await store.commits.flatMap(\.notices)
        #expect(notices.map(\.kind) == [.recovering])
        #expect(notices.map(\.at) == [Scene.at(now)])
        try await watch.take(Scene.check(at: now + 121, passed: true))
        #expect(try await store.incident(1)?.phase == .resolved)
    }
}
