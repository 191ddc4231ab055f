import Marketplace
import Model
import TestKit
import Testing

@Suite("Bounded pool", .timeLimit(.minutes(1))) struct BoundedPoolTests {
    private let time = ManualTime()

    @Test func `gives up after the time-out, and says how full the pool is`() async throws {
        let pool = pool(size: 1)
        let lease = try await pool.take()
        let second = Task { try await pool.take() }
        await time.sleepers(atLeast: 1)
        time.advance(by: .seconds(3))
        let error = await #expect(throws: PoolError.self) { try await second.value }
        #expect(
            error?.description == "no database connection within 3 s (1 of 1 in use, 0 waiting)")
        #expect(pool.figures().timeouts == 1)
        pool.giveBack(lease)
        #expect(pool.figures().used == 0)
    }

    @Test func `serves a waiting caller as soon as a connection comes back`() async throws {
        let pool = pool(size: 1)
        let lease = try await pool.take()
        let second = Task { try await pool.take() }
        await time.sleepers(atLeast: 1)
        time.advance(by: .seconds(2))
        pool.giveBack(lease)
        pool.giveBack(try await second.value)
        #expect(pool.figures().waitSeconds == 2)
        #expect(pool.figures().used == 0)
        #expect(pool.figures().idle == 1)
    }

    @Test func `forgets a caller that is cancelled while it waits`() async throws {
        let pool = pool(size: 1)
        let lease = try await pool.take()
        let second = Task { try await pool.take() }
        await time.sleepers(atLeast: 1)
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        #expect(pool.figures().pending == 0)
        pool.giveBack(lease)
        #expect(pool.figures().idle == 1)
    }

    @Test func `lends again after a connection could not be opened`() async throws {
        let pool = BoundedPool(size: 1, acquireTimeout: .seconds(3), time: time) {
            throw OpeningFailed()
        }
        for _ in 1...2 {
            let error = await #expect(throws: PoolError.self) { try await pool.take() }
            #expect(error?.description == "no database connection: the disk is gone")
        }
        #expect(pool.figures().used == 0)
    }

    private func pool(size: Int) -> BoundedPool {
        BoundedPool(size: size, acquireTimeout: .seconds(3), time: time) { Silent() }
    }
}

private struct Silent: DatabaseConnection {
    func find(_ statement: ShopStatement, _ values: [Int64]) throws -> Int { 0 }
    func change(_ statement: ShopStatement, _ values: [Int64]) throws -> Int64 { 0 }
}

private struct OpeningFailed: Error, CustomStringConvertible {
    var description: String { "the disk is gone" }
}
