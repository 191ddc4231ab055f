import Clocks
import Model
import Synchronization
import TestKit
import Testing

@Suite("Manual time", .timeLimit(.minutes(1))) struct ManualTimeTests {
    @Test func `stands still until it is moved`() {
        let time = ManualTime()
        #expect(time.now().description == "2026-11-24T14:00:00.000Z")
        #expect(time.now() == ManualTime.usualStart)
        time.advance(by: .milliseconds(1500))
        #expect(time.now().description == "2026-11-24T14:00:01.500Z")
    }

    @Test func `wakes a sleeper at its moment and not before`() async throws {
        let time = ManualTime()
        let awake = Mutex(false)
        let sleeper = Task {
            try await time.sleep(for: .seconds(10))
            awake.withLock { $0 = true }
        }
        await time.sleepers(atLeast: 1)
        #expect(time.nextWake == ManualTime.usualStart + .seconds(10))
        time.advance(by: .milliseconds(9_999))
        #expect(time.sleeperCount == 1)
        #expect(!awake.withLock { $0 })
        time.advance(by: .milliseconds(1))
        try await sleeper.value
        #expect(awake.withLock { $0 })
        #expect(time.nextWake == nil)
    }

    @Test func `returns at once when the moment has passed`() async throws {
        let time = ManualTime()
        try await time.sleep(until: time.now())
        try await time.sleep(until: time.now() - .seconds(5))
        #expect(time.sleeperCount == 0)
    }

    @Test func `waits until enough tasks sleep`() async throws {
        let time = ManualTime()
        try await withThrowingTaskGroup { group in
            for second in 1...5 {
                group.addTask { try await time.sleep(for: .seconds(second)) }
            }
            await time.sleepers(atLeast: 5)
            #expect(time.sleeperCount == 5)
            time.advance(by: .seconds(3))
            #expect(time.sleeperCount == 2)
            time.advance(to: ManualTime.usualStart + .seconds(5))
            try await group.waitForAll()
        }
        #expect(time.sleeperCount == 0)
    }

    @Test func `ends a cancelled sleep with CancellationError`() async {
        let time = ManualTime()
        let sleeper = Task { try await time.sleep(for: .seconds(10)) }
        await time.sleepers(atLeast: 1)
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(time.sleeperCount == 0)
    }

    @Test func `does not fall asleep in a task that is cancelled already`() async {
        let time = ManualTime()
        let sleeper = Task {
            while !Task.isCancelled { await Task.yield() }
            try await time.sleep(until: time.now())
        }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }

    @Test func `stops waiting for sleepers when cancelled`() async {
        let time = ManualTime()
        let waiter = Task { await time.sleepers(atLeast: 1) }
        waiter.cancel()
        await waiter.value
        #expect(time.sleeperCount == 0)
    }

    @Test func `loses nobody when sleep and cancellation race`() async {
        let time = ManualTime()
        for _ in 0..<500 {
            let sleeper = Task { try await time.sleep(for: .seconds(1)) }
            sleeper.cancel()
            await #expect(throws: CancellationError.self) { try await sleeper.value }
        }
        #expect(time.sleeperCount == 0)
    }

    @Test func `traps when time is turned back`() async {
        await #expect(processExitsWith: .failure) {
            let time = ManualTime()
            time.advance(to: time.now() - .seconds(1))
        }
    }
}
