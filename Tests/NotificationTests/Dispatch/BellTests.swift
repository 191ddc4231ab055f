import Model
import Notification
import TestKit
import Testing

@Suite("Bell", .timeLimit(.minutes(1))) struct BellTests {
    private let bell = Bell()
    private let time = ManualTime()

    @Test func `keeps one ring for who comes later`() async throws {
        bell.ring()
        bell.ring()
        try await bell.wait()
        let waiting = Task { [bell] in try await bell.wait() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
    }

    @Test func `wakes who waits with a time limit, before that`() async throws {
        let (bell, time) = (bell, time)
        let waiting = Task { try await bell.wait(until: time.now() + .seconds(60), time) }
        await time.sleepers(atLeast: 1)
        bell.ring()
        try await waiting.value
        #expect(time.sleeperCount == 0)
    }

    @Test func `wakes at the time limit without a ring`() async throws {
        let (bell, time) = (bell, time)
        let waiting = Task { try await bell.wait(until: time.now() + .seconds(60), time) }
        await time.sleepers(atLeast: 1)
        time.advance(by: .seconds(60))
        try await waiting.value
    }

    @Test func `stops waiting when cancelled`() async throws {
        let (bell, time) = (bell, time)
        let waiting = Task { try await bell.wait(until: time.now() + .seconds(60), time) }
        await time.sleepers(atLeast: 1)
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(time.sleeperCount == 0)
    }
}
