import Clocks
import HTTP
import LoadTesting
import Marketplace
import Model
import Synchronization
import TestKit
import Testing

@Suite("Load generator", .timeLimit(.minutes(1))) struct LoadGeneratorTests {
    private let stream = LoadStream(
        service: "shop", route: .work, ratePerSecond: 10, arrivals: .even)

    @Test func `a server that stalls does not slow arrivals`() async throws {
        let arrived = Mutex(0)
        let report = try await load(timeout: .milliseconds(500), most: 500) { _ in
            arrived.withLock { $0 += 1 }
            await Self.stall()
            return .text("late")
        }
        #expect(report.sent >= 99 && report.sent <= 100)
        #expect(arrived.withLock { $0 } == report.sent)
        #expect(report.failed == report.sent)
        // 500 ms are 10 s at speed 20, counted from the intended send.
        #expect(report.latency.sum / Double(report.latency.count) >= 10)
    }

    @Test func `counts answers, and 5xx as failures`() async throws {
        let number = Mutex(0)
        let report = try await load(timeout: .seconds(2), most: 500) { _ in
            let isOdd = number.withLock {
                $0 += 1
                return $0 % 2 == 1
            }
            return .text("", status: isOdd ? 500 : 200)
        }
        #expect(report.answered == report.sent / 2)
        #expect(report.answered + report.failed == report.sent)
        #expect(report.dropped == 0)
    }

    @Test func `drops what is above the limit and counts it`() async throws {
        let report = try await load(timeout: .seconds(1), most: 5) { _ in
            await Self.stall()
            return .text("late")
        }
        #expect(report.sent == 5)
        #expect(report.dropped >= 94)
    }

    /// Waits for a moment that never comes; ends when the client gives up, which cancels it.
    private static func stall() async {
        let time = ManualTime(at: Timestamp(millisecondsSinceEpoch: 0))
        try? await time.sleep(for: .seconds(5))
    }

    private func load(
        timeout: Duration, most: Int, _ handler: @escaping HTTPHandler
    ) async throws -> LoadReport {
        let server = HTTPServer(host: "127.0.0.1", port: 0, handler: handler)
        try await server.start()
        let serving = Task { try await server.run() }
        let time = ScaledTime(origin: ScaledTime.wallNow(), speed: 20)
        let generator = LoadGenerator(
            streams: [stream], addresses: ["shop": "http://127.0.0.1:\(server.port)"], time: time,
            realTimeout: timeout, seed: 1, mostUnderWay: most)
        try await generator.run(until: generator.start + .seconds(10))
        serving.cancel()
        _ = await serving.result
        return try #require(generator.reports["shop/work"])
    }
}
