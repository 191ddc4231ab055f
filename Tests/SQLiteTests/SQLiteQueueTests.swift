import SQLite
import Testing

@Suite("SQLite queue", .timeLimit(.minutes(1))) struct SQLiteQueueTests {
    @Test func `runs an actor that names it as its executor`() async {
        let keeper = Keeper()
        for _ in 0..<100 { await keeper.add() }
        #expect(await keeper.count == 100)
        await #expect(keeper.isOnQueue())
    }

    @Test func `hands back what the work returned or threw`() async throws {
        let queue = SQLiteQueue(label: "test")
        struct Stop: Error {}
        #expect(await queue.perform { 7 } == 7)
        await #expect(throws: Stop.self) { try await queue.perform { throw Stop() } }
    }

    @Test func `traps when work that belongs on it runs elsewhere`() async {
        await #expect(processExitsWith: .failure) {
            SQLiteQueue(label: "test").checkIsolated()
        }
    }
}

private actor Keeper {
    private let queue = SQLiteQueue(label: "keeper")
    private(set) var count = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe queue.asUnownedSerialExecutor()
    }

    func add() { count += 1 }

    func isOnQueue() -> Bool {
        queue.checkIsolated()
        return true
    }
}
