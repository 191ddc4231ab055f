import Clocks
import Collection
import FoundationEssentials
import HTTP
import Model
import StatusFeeds
import Synchronization
import TestKit
import Testing

@Suite("Feed poller", .timeLimit(.minutes(1))) struct FeedPollerTests {
    private let time = ManualTime()

    private static func feed(_ name: String) throws -> HTTPResponse {
        let tests = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(tests)/StatusFeedsTests/Data/\(name)"
        return HTTPResponse(body: .bytes(Array(try Data(contentsOf: URL(filePath: path)))))
    }

    private func poller(
        _ targets: [FeedTarget], known: [ProviderReading] = [],
        publish: @escaping @Sendable (ProviderReading) async -> Void = { _ in }
    ) -> FeedPoller {
        FeedPoller(
            targets: targets, known: known, time: time, client: HTTPClient(),
            realTimeout: { $0 / 10 }, publish: publish)
    }

    /// Fetches as often as there are answers, ten seconds apart.
    private func readings(
        _ answers: [HTTPResponse], known: ProviderReading? = nil,
        seen: @escaping @Sendable (HTTPRequest) -> Void = { _ in }
    ) async throws -> [ProviderReading] {
        let left = Mutex(answers)
        return try await withServer { request in
            seen(request)
            return left.withLock { $0.removeFirst() }
        } _: { address in
            let target = FeedTarget(service: "shop", url: address + "/summary.json")
            let poller = poller([target])
            var record = FeedRecord(of: target, known: known)
            var readings: [ProviderReading] = []
            for _ in answers {
                time.advance(by: .seconds(10))
                try await poller.fetch(target, &record)
                readings.append(record.reading)
            }
            return readings
        }
    }

    @Test(arguments: [
        ("statuspage/summary-outage.json", "statuspage"),
        ("statusio/partial.json", "statusio"), ("syndication/update-each.rss", "syndication"),
        ("syndication/statuspage.atom", "syndication"),
    ])
    func `reads feeds of every platform`(file: String, platform: String) async throws {
        let reading = try await readings([Self.feed(file)])[0]
        #expect(reading.status?.platform == platform)
        #expect(reading.failure == nil)
        #expect(reading.readAt == ManualTime.usualStart + .seconds(10))
        #expect(reading.triedAt == reading.readAt)
    }

    @Test func `asks only for changes when the server names its versions`() async throws {
        var named = try Self.feed("statuspage/summary-outage.json")
        named.headers["ETag"] = "\"7\""
        named.headers["Last-Modified"] = "Tue, 24 Nov 2026 14:00:00 GMT"
        let asked = Mutex<[String?]>([])
        let readings = try await readings([named, HTTPResponse(status: 304), .text("x")]) { it in
            asked.withLock { $0 += [it.headers["If-None-Match"], it.headers["If-Modified-Since"]] }
        }
        #expect(
            asked.withLock { $0 } == [
                nil, nil, "\"7\"", "Tue, 24 Nov 2026 14:00:00 GMT", "\"7\"",
                "Tue, 24 Nov 2026 14:00:00 GMT",
            ])
        #expect(readings[1].status == readings[0].status)
        #expect(readings[1].readAt == ManualTime.usualStart + .seconds(20))
        #expect(readings[1].failure == nil)
    }

    @Test func `keeps the last good word when an attempt fails, and asks in full again`()
        async throws
    {
        var named = try Self.feed("statuspage/summary-outage.json")
        named.headers["ETag"] = "\"7\""
        let asked = Mutex<[String?]>([])
        let readings = try await readings([named, .text("busy", status: 500), .text("<p>")]) { it in
            asked.withLock { $0.append(it.headers["If-None-Match"]) }
        }
        #expect(asked.withLock { $0 } == [nil, "\"7\"", nil])
        #expect(
            readings[1].failure
                == "Could not read the status feed of shop: status 500 instead of 200.")
        #expect(readings[2].failure?.hasPrefix("Could not read 'http://127.0.0.1:") == true)
        for reading in readings[1...] {
            #expect(reading.status == readings[0].status)
            #expect(reading.readAt == readings[0].readAt)
        }
        #expect(readings[2].triedAt == ManualTime.usualStart + .seconds(30))
    }

    @Test func `an unchanged feed that was never read is a failure`() async throws {
        let reading = try await readings([HTTPResponse(status: 304)])[0]
        #expect(
            reading.failure == "Could not read the status feed of shop: status 304 instead of 200.")
        #expect(reading.readAt == nil)
    }

    @Test func `says that nobody listens, and keeps what an earlier run read`() async throws {
        let target = FeedTarget(service: "shop", url: try await closedAddress())
        var status = ProviderStatus(platform: "statuspage")
        status.overall = .up
        let known = ProviderReading(
            service: "shop", address: target.url, status: status, readAt: time.now())
        var record = FeedRecord(of: target, known: known)
        time.advance(by: .seconds(5))
        try await poller([target]).fetch(target, &record)
        #expect(
            record.reading.failure
                == "Could not read the status feed of shop: connection refused.")
        #expect(record.reading.status == status)
        #expect(record.reading.readAt == ManualTime.usualStart)
        let moved = FeedTarget(service: "shop", url: "http://127.0.0.1:9/elsewhere")
        #expect(FeedRecord(of: moved, known: known).reading.status == nil)
    }

    @Test func `follows three redirects and no more`() async throws {
        func redirecting(_ times: Int) async throws -> ProviderReading {
            let feed = try Self.feed("statuspage/summary-outage.json")
            let count = Mutex(0)
            return try await withServer { _ in
                let count = count.withLock { count in
                    count += 1
                    return count
                }
                guard count <= times else { return feed }
                return HTTPResponse(status: 302, headers: ["Location": "/\(count)"])
            } _: { address in
                let target = FeedTarget(service: "shop", url: address)
                var record = FeedRecord(of: target)
                try await poller([target]).fetch(target, &record)
                return record.reading
            }
        }
        #expect(try await redirecting(3).failure == nil)
        #expect(
            try await redirecting(4).failure
                == "Could not read the status feed of shop: it redirects too often.")
    }

    @Test func `fetches again and again on its grid until cancelled`() async throws {
        let time = time
        let readings = Collected<ProviderReading>()
        let feed = try Self.feed("statuspage/summary-outage.json")
        try await withServer({ _ in feed }) { address in
            let target = FeedTarget(service: "shop", url: address, every: .seconds(20))
            let poller = self.poller([target]) { await readings.append($0) }
            let running = Task { try await poller.run() }
            for count in 1...3 {
                await time.sleepers(atLeast: 1)
                time.advance(to: try #require(time.nextWake))
                _ = await readings.first(count)
            }
            running.cancel()
            await #expect(throws: CancellationError.self) { try await running.value }
        }
        let moments = await readings.elements.compactMap(\.readAt)
        #expect(moments.count == 3)
        #expect(moments[0] - ManualTime.usualStart <= .seconds(20))
        #expect(moments[1] - moments[0] == .seconds(20))
        #expect(moments[2] - moments[1] == .seconds(20))
    }

    @Test func `many feeds do not start together`() async throws {
        let closed = try await closedAddress()
        let targets = (0..<200).map {
            FeedTarget(service: ServiceID("s\($0)"), url: closed, every: .seconds(60))
        }
        let readings = Collected<ProviderReading>()
        let poller = poller(targets) { await readings.append($0) }
        let running = Task { try await poller.run() }
        await time.sleepers(atLeast: 200)
        time.advance(by: .seconds(3))
        #expect(time.sleeperCount > 140)
        time.advance(by: .seconds(27))
        #expect(Set(await readings.first(200).map(\.service)).count == 200)
        running.cancel()
        _ = await running.result
    }

    @Test func `ends at once without targets`() async throws {
        try await poller([]).run()
    }
}
