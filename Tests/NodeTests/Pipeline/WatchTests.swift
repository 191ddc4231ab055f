import Messaging
import Model
import Node
import Storage
import TestKit
import Testing

@Suite("Watch", .timeLimit(.minutes(1))) struct WatchTests {
    private let directory: TemporaryDirectory
    private let store: BrittleStore

    init() async throws {
        directory = try TemporaryDirectory()
        store = BrittleStore(try await SQLiteStore.open(path: directory.file("a.db")))
    }

    @Test func `what it took is in the store when it returns`() async throws {
        let watch = Scene.watch(store)
        let observations = [Scene.check(at: 10, passed: true), Scene.release(at: 11)]
        for observation in observations {
            try await watch.take(observation)
            let kept = try await store.observations(
                in: Scene.range(0, 20), service: "payments")
            #expect(kept.last == observation)
            #expect(try await store.lastAlive() == observation.at)
        }
    }

    @Test func `finding, incident and notice are one commit with the observation`() async throws {
        let watch = Scene.watch(store)
        try await watch.takeFailures(at: [10, 20, 30])
        let commit = try #require(await store.commits.last)
        #expect(commit.observations == [Scene.check(at: 30, passed: false)])
        #expect(commit.incidents.map(\.id) == [1])
        #expect(commit.incidents.first?.findings.map(\.kind) == [.checkFailing])
        #expect(commit.notices.map(\.kind) == [.failed])
        #expect(try await store.incident(1) == commit.incidents.first)
        #expect(try await store.deliveries(incident: 1).map(\.notice) == commit.notices)
    }

    @Test func `a full store leaves everything as it was`() async throws {
        let watch = Scene.watch(store)
        try await watch.takeFailures(at: [10, 20])
        await store.fail(StoreError(code: .full, message: "the disk is full"))
        let error = await #expect(throws: StoreError.self) {
            try await watch.take(Scene.check(at: 30, passed: false))
        }
        #expect(error?.code == .full)
        #expect(await watch.openIncidents.isEmpty)
        #expect(await watch.board.open.isEmpty)
        #expect(await watch.board.lastSeen["payments"] == Scene.at(20))
        #expect(try await store.incidents(limit: 9).isEmpty)
    }

    @Test func `what was noticed while the store was full is told once it is not`() async throws {
        let watch = Scene.watch(store)
        try await watch.takeFailures(at: [10, 20])
        await store.fail(StoreError(code: .full, message: "the disk is full"))
        for moment in [30.0, 40] {
            await #expect(throws: StoreError.self) {
                try await watch.take(Scene.check(at: moment, passed: false))
            }
        }
        await store.fail(nil)
        try await watch.take(Scene.check("blog", at: 50, passed: true))
        let incident = try #require(await watch.openIncidents.first)
        #expect(incident.service == "payments")
        #expect(incident.openedAt == Scene.at(30))
        #expect(await watch.board.open.map(\.kind) == [.checkFailing])
        try await watch.take(Scene.check(at: 60, passed: false))
        #expect(try await store.deliveries(incident: nil).map(\.notice.kind) == [.failed])
        #expect(try await store.incidents(limit: 9).count == 1)
    }

    @Test func `a closed store is an error and changes nothing`() async throws {
        let watch = Scene.watch(store)
        try await watch.takeFailures(at: [10, 20])
        try await store.close()
        let error = await #expect(throws: StoreError.self) {
            try await watch.take(Scene.check(at: 30, passed: false))
        }
        #expect(error?.code == .closed)
        #expect(await watch.openIncidents.isEmpty)
    }

    @Test func `observations that come together go one at a time, in order`() async throws {
        let bus = InProcessBus()
        let notes = bus.subscribe(capacity: 200, overflow: .wait)
        let watch = Scene.watch(store, bus: bus)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...60 {
                let service: ServiceID = ["payments", "checkout", "blog"][number % 3]
                group.addTask {
                    try await watch.take(
                        Scene.check(service, at: Double(number), passed: true))
                }
            }
            try await group.waitForAll()
        }
        let kept = await store.commits.flatMap(\.observations).map(\.at)
        var announced: [Timestamp] = []
        for await message in notes {
            guard case .service(_, let moment) = message else { continue }
            announced.append(moment)
            if announced.count == kept.count { break }
        }
        #expect(announced == kept)
        #expect(Set(kept) == Set((1...60).map { Scene.at(Double($0)) }))
        #expect(await store.mostAtOnce == 1)
    }
}
