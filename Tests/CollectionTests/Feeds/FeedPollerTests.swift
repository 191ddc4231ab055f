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

    /// Serves a feed and a list of past incidents, and fetches at the given minutes.
    private func pastReadings(
        at minutes: [Double],
        feed: @escaping @Sendable (Int) throws -> HTTPResponse,
        past: @escaping @Sendable (Int, HTTPRequest) throws -> HTTPResponse
    ) async throws -> (readings: [ProviderReading], asked: Int) {
        let counts = Mutex((feed: 0, past: 0))
        let start = time.now()
        let readings = try await withServer { request in
            let isPast = request.path == "/api/v2/incidents.json"
            let count = counts.withLock { counts in
                if isPast { counts.past += 1 } else { counts.feed += 1 }
                return isPast ? counts.past : counts.feed
            }
            // The files of the tests are there; without one the expectations fail.
            return (try? isPast ? past(count, request) : feed(count)) ?? .text("", status: 500)
        } _: { address in
            let target = FeedTarget(
                service: "shop", url: address + "/api/v2/summary.json",
                past: address + "/api/v2/incidents.json")
            let poller = poller([target])
            var record = FeedRecord(of: target)
            var readings: [ProviderReading] = []
            for minute in minutes {
                time.advance(to: start + .seconds(minute * 60))
                try await poller.fetch(target, &record)
                readings.append(record.reading)
            }
            return readings
        }
        return (readings, counts.withLock { $0.past })
    }

    @Test func `reads the list of past incidents at first and then hourly, only for changes`()
        async throws
    {
        let asked = Mutex<[String?]>([])
        let (readings, count) = try await pastReadings(at: [1, 2, 31, 60, 61, 90, 120, 121]) { _ in
            try Self.feed("statuspage/summary-foreign-parts.json")
        } past: { count, request in
            asked.withLock { $0.append(request.headers["If-None-Match"]) }
            guard count == 1 else { return HTTPResponse(status: 304) }
            var list = try Self.feed("statuspage/incidents.json")
            list.headers["ETag"] = "\"p\""
            return list
        }
        #expect(count == 3)
        #expect(asked.withLock { $0 } == [nil, "\"p\"", "\"p\""])
        for reading in readings {
            #expect(reading.pastFailure == nil)
            #expect(reading.incidents.map(\.id).contains("inci00000000"))
            #expect(reading.past?.knownSince?.date == "2026-01-10")
        }
    }

    @Test func `a list that did not change covers the time since it was read`() async throws {
        let (readings, _) = try await pastReadings(at: [1, 600]) { _ in
            try Self.feed("statuspage/summary-foreign-parts.json")
        } past: { count, _ in
            guard count == 1 else { return HTTPResponse(status: 304) }
            var list = try Self.feed("statuspage/incidents.json")
            list.headers["ETag"] = "\"p\""
            return list
        }
        #expect(readings[1].past?.covered.count == 1)
        #expect(readings[1].past?.knownSince?.date == "2026-01-10")
    }

    @Test func `asks for the list when an incident is no longer open, and joins the two`()
        async throws
    {
        let (readings, count) = try await pastReadings(at: [1, 2, 3]) { count in
            count < 2
                ? try Self.feed("statuspage/summary-outage.json")
                : .text(#"{"page":{"id":"a"},"status":{"indicator":"none"},"incidents":[]}"#)
        } past: { count, _ in
            count == 1 ? .text(#"{"incidents":[]}"#) : try Self.feed("statuspage/incidents.json")
        }
        #expect(count == 2)
        #expect(readings[0].incidents.map(\.isOpen) == [true])
        // It is the page's whole list, and the page has parts of 2014.
        #expect(readings[0].past?.covered.first.map { $0.start < $0.end } == true)
        #expect(readings[1].incidents.map(\.id) == ["inci00000001", "inci00000000"])
        #expect(readings[1].incidents[0].resolved?.description == "2026-03-02T09:30:00.000Z")
        #expect(readings[2].incidents == readings[1].incidents)
    }

    @Test(
        "says that the list cannot be read, and leaves the rest working",
        arguments: [
            (
                HTTPResponse.text("no", status: 404),
                "Could not read the past incidents of shop: "
                    + "status 404 instead of 200."
            ),
            (HTTPResponse.text("{\"incidents\": [", status: 200), nil),
            (HTTPResponse.text("<!doctype html><p>", status: 200), nil),
        ] as [(HTTPResponse, String?)])
    func unreadable(list: HTTPResponse, words: String?) async throws {
        let (readings, count) = try await pastReadings(at: [1, 2, 62]) { _ in
            try Self.feed("statuspage/summary-outage.json")
        } past: { count, _ in
            count == 1 ? list : try Self.feed("statuspage/incidents.json")
        }
        #expect(count == 2)
        for reading in readings[...1] {
            #expect(reading.failure == nil && reading.status?.overall == .partial)
            #expect(reading.incidents.map(\.id) == ["inci00000001"])
            if let words {
                #expect(reading.pastFailure == words)
            } else {
                #expect(reading.pastFailure?.hasPrefix("Could not read 'http://127.0.0.1:") == true)
            }
        }
        #expect(readings[2].pastFailure == nil && readings[2].incidents.count == 2)
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
