import Language
package import Clocks
import HTTP
import Model
import Synchronization

/// Reads the feed of another service and does the work that it brings.
package final class FeedConsumer: Sendable {
    private static let pollSeconds = 5.0
    private static let parallelItems = 64

    private struct Contents {
        var position: Int?
        var newestAt: Timestamp
        var waiting: WaitingItems
    }

    /// The service whose feed it reads.
    package let upstream: AppConfiguration.Upstream
    private let bufferSeconds: Double
    private let client: UpstreamClient
    private let time: any TimeSource
    private let work: @Sendable () async throws -> Void
    private let contents: Mutex<Contents>

    /// A consumer that does `work` once for each item, one buffer's length after it came in.
    package init(
        upstream: AppConfiguration.Upstream, bufferSeconds: Double, client: UpstreamClient,
        time: any TimeSource, work: @escaping @Sendable () async throws -> Void
    ) {
        self.upstream = upstream
        self.bufferSeconds = bufferSeconds
        self.client = client
        self.time = time
        self.work = work
        let now = time.now()
        contents = Mutex(
            Contents(
                newestAt: now,
                waiting: WaitingItems(
                    bufferSeconds: bufferSeconds, rate: upstream.backlogRate, start: now)))
    }

    /// Seconds since anything new came.
    package var stalenessSeconds: Double {
        max(0, time.now().seconds(since: contents.withLock { $0.newestAt }))
    }

    /// What is wrong with the feed; `nil` while it is new enough.
    package var complaint: String? {
        let staleness = stalenessSeconds
        guard staleness > bufferSeconds else { return nil }
        return "no new \(upstream.items) for \(Wording.duration(staleness))"
    }

    /// Polls and works until cancelled.
    package func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await self.poll() }
            group.addTask { try await self.workOff() }
        }
    }

    private func poll() async throws {
        var next = time.now()
        while true {
            // A provider that does not answer shows in the metrics and in the staleness.
            if let body = try? await client.call(upstream, "GET", "/feed") { read(body) }
            next = max(next + .seconds(Self.pollSeconds), time.now())
            try await time.sleep(until: next)
        }
    }

    private func read(_ body: [UInt8]) {
        guard let newest = Int(String(decoding: body, as: UTF8.self)) else { return }
        let now = time.now()
        contents.withLock { contents in
            defer { contents.position = newest }
            guard let position = contents.position, newest > position else { return }
            contents.newestAt = now
            contents.waiting.arrive(newest - position, at: now, over: Self.pollSeconds)
        }
    }

    private func workOff() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var running = 0
            while true {
                let (due, next) = takeDue()
                for _ in 0..<due {
                    if running == Self.parallelItems {
                        try await group.next()
                        running -= 1
                    }
                    group.addTask { await self.workOnItem() }
                    running += 1
                }
                try await time.sleep(until: next)
            }
        }
    }

    private func workOnItem() async {
        // An item that fails is left to the shop's customer service; the pool counts the failure.
        try? await work()
    }

    private func takeDue() -> (Int, Timestamp) {
        let now = time.now()
        return contents.withLock { contents in
            let due = contents.waiting.takeDue(at: now)
            let next = contents.waiting.nextDue ?? now + .seconds(1)
            return (due, min(max(next, now + .milliseconds(200)), now + .seconds(1)))
        }
    }
}
