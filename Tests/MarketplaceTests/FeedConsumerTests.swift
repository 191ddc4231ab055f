import Clocks
import HTTP
import Marketplace
import Model
import Synchronization
import TestKit
import Testing

@Suite("Feed consumer", .timeLimit(.minutes(1))) struct FeedConsumerTests {
    @Test func `works on what is new, and complains when nothing is for too long`() async throws {
        let newest = Mutex(100)
        let server = HTTPServer(host: "127.0.0.1", port: 0) { _ in
            .text("\(newest.withLock { $0 })")
        }
        try await server.start()
        let time = ScaledTime(origin: ScaledTime.wallNow(), speed: 200)
        let (work, worked) = AsyncStream<Int>.makeStream()
        let consumer = FeedConsumer(
            upstream: .init(
                service: "orders", address: "http://127.0.0.1:\(server.port)",
                kind: .asynchronous(bufferSeconds: 65), items: "orders", backlogRate: 0.1),
            bufferSeconds: 65,
            client: UpstreamClient(
                client: HTTPClient(), metrics: AppMetrics(), time: time, speed: 200),
            time: time, work: { worked.yield(1) })
        let running = [Task { try await server.run() }, Task { try await consumer.run() }]
        #expect(consumer.complaint == nil)
        // Six items wait from before; three more come in.
        var count = 0
        for await item in work {
            count += item
            if count == 3 { newest.withLock { $0 = 103 } }
            if count == 9 { break }
        }
        try await time.sleep(until: time.now() + .seconds(66))
        #expect(consumer.stalenessSeconds > 65)
        #expect(consumer.complaint?.hasPrefix("no new orders for ") == true)
        for task in running { task.cancel() }
        for task in running { _ = await task.result }
    }
}
