import Model
import Node
import Storage
import TestKit
import Testing
import Topology

@Suite("Watch and its outlook", .timeLimit(.minutes(1))) struct WatchOutlookTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `predictions are kept with the observation, and settled in the store`() async throws
    {
        let store = BrittleStore(try await SQLiteStore.open(path: directory.file("a.db")))
        let watch = Scene.watch(store)
        try await watch.takeFailures(at: [10, 20, 30])
        let commit = try #require(await store.commits.last)
        #expect(commit.predictions.map(\.service) == ["checkout"])
        #expect(try await store.openPredictions() == commit.predictions)
        for moment in [40.0, 50, 60] {
            try await watch.take(Scene.check("checkout", at: moment, passed: false))
        }
        let settled = try await store.predictions(incident: 1, limit: 9)
        #expect(settled.map(\.service) == ["checkout"])
        #expect(settled.first?.cameTrue == true)
        #expect(try await store.openPredictions().isEmpty)
    }

    @Test func `a restart goes on with open predictions`() async throws {
        let first = try await SQLiteStore.open(path: directory.file("a.db"))
        try await Scene.watch(first).takeFailures(at: [10, 20, 30])
        let made = try await first.openPredictions()
        let store = BrittleStore(
            try await Scene.crashImage(of: "a.db", in: directory, as: "b.db"))
        let watch = Scene.watch(store)
        try await watch.restore(now: Scene.at(45), pause: .seconds(60))
        try await watch.take(Scene.check(at: 50, passed: false))
        #expect(try await store.predictions(incident: nil, limit: 9) == made)
        #expect(await watch.outlook.forecasts[1]?.map(\.service) == ["checkout"])
    }
}
