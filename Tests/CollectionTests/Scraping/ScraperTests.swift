import Clocks
import Collection
import HTTP
import Model
import Synchronization
import TestKit
import Testing

@Suite("Scraper", .timeLimit(.minutes(1))) struct ScraperTests {
    private let time = ManualTime()

    private func target(_ url: String, timeout: Duration = .seconds(2)) -> ScrapeTarget {
        ScrapeTarget(service: "payments", url: url, every: .seconds(5), timeout: timeout)
    }

    private func scraper(
        _ targets: [ScrapeTarget], publish: @escaping @Sendable (Observation) async -> Void
    ) -> Scraper {
        Scraper(
            targets: targets, time: time, client: HTTPClient(), realTimeout: { $0 / 10 },
            publish: publish)
    }

    private func scrape(_ url: String, timeout: Duration = .seconds(2)) async throws -> Scrape {
        try await scraper([]) { _ in }.scrape(target(url, timeout: timeout))
    }

    @Test func `reads samples`() async throws {
        let scrape = try await withServer { request in
            .text("agent{accept=\"\(request.headers["Accept"] ?? "")\"} 1\nbroken\nup 1\n")
        } _: { address in
            try await self.scrape(address + "/metrics")
        }
        #expect(scrape.failure == nil)
        #expect(scrape.service == "payments")
        #expect(scrape.at == time.now())
        #expect(
            scrape.samples == [
                Sample("agent", labels: ["accept": "text/plain;version=0.0.4"], value: 1),
                Sample("up", value: 1),
            ])
    }

    @Test func `says that nobody listens`() async throws {
        let scrape = try await scrape(try await closedAddress())
        #expect(scrape.samples.isEmpty)
        #expect(
            scrape.failure == "Could not read the metrics of payments: connection refused.")
    }

    @Test func `says what status came instead`() async throws {
        let scrape = try await withServer { _ in
            .text("up 1", status: 500)
        } _: { address in
            try await self.scrape(address)
        }
        #expect(scrape.samples.isEmpty)
        #expect(
            scrape.failure
                == "Could not read the metrics of payments: status 500 instead of 200.")
    }

    @Test func `says when the answer is something else`() async throws {
        let scrape = try await withServer { _ in
            .text("<html>")
        } _: { address in
            try await self.scrape(address)
        }
        #expect(
            scrape.failure
                == "Could not read the metrics of payments: the answer is no Prometheus text, "
                + "line 1: no metric name where one should begin.")
    }

    @Test func `counts the time limit in its own time, converted for the socket`() async throws {
        let hanging = Hanging()
        let scrape = try await withServer({ _ in await hanging.answer() }) { address in
            try await self.scrape(address, timeout: .seconds(2))
        }
        #expect(
            scrape.failure == "Could not read the metrics of payments: no answer within 2 s.")
    }

    @Test func `scrapes on its grid, without drift, until cancelled`() async throws {
        let time = time
        let scrapes = Collected<Observation>()
        let grid = FixedSchedule(every: .seconds(5), key: "payments")
        try await withServer({ _ in .text("up 1") }) { address in
            let scraper = self.scraper([self.target(address)]) { await scrapes.append($0) }
            let running = Task { try await scraper.run() }
            for count in 1...3 {
                await time.sleepers(atLeast: 1)
                time.advance(to: try #require(time.nextWake))
                _ = await scrapes.first(count)
            }
            running.cancel()
            await #expect(throws: CancellationError.self) { try await running.value }
        }
        let first = grid.next(after: ManualTime.usualStart)
        let expected = [first, first + .seconds(5), first + .seconds(10)]
        #expect(await scrapes.elements.map(\.at) == expected)
    }

    @Test func `skips slots while a scrape is still running`() async throws {
        let time = time
        let scrapes = Collected<Observation>()
        let hanging = Hanging()
        let grid = FixedSchedule(every: .seconds(5), key: "payments")
        try await withServer({ _ in await hanging.answer() }) { address in
            let slow = self.target(address, timeout: .seconds(300))
            let scraper = self.scraper([slow]) { await scrapes.append($0) }
            let running = Task { try await scraper.run() }
            await time.sleepers(atLeast: 1)
            time.advance(to: grid.next(after: time.now()))
            await hanging.asked()
            time.advance(by: .seconds(17))
            hanging.release()
            _ = await scrapes.first(1)
            await time.sleepers(atLeast: 1)
            let first = grid.next(after: ManualTime.usualStart)
            #expect(time.nextWake == first + .seconds(20))
            #expect(await scrapes.elements.count == 1)
            running.cancel()
            _ = await running.result
        }
    }

    @Test func `ends at once without targets`() async throws {
        try await scraper([]) { _ in }.run()
    }
}

/// A handler that answers `up 1` only when it is released or its client leaves.
final class Hanging: Sendable {
    private let requests = AsyncStream<Void>.makeStream()
    private let releases = AsyncStream<Void>.makeStream()

    func answer() async -> HTTPResponse {
        requests.continuation.yield()
        for await _ in releases.stream { break }
        return .text("up 1")
    }

    /// Waits until a request has come.
    func asked() async { for await _ in requests.stream { break } }

    /// Lets the request be answered.
    func release() { releases.continuation.yield() }
}
