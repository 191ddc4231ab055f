package import Clocks
package import HTTP
import Model
package import StatusFeeds

/// Fetches providers' feeds, each on its own schedule, and tells what was read.
///
/// A feed is never fetched twice at once. The first fetches are spread over half a minute, or over
/// the interval where that is shorter, so that many feeds do not start together.
package struct FeedPoller: Sendable {
    /// Over which time the first fetches are spread at most.
    private static var spread: Duration { .seconds(30) }

    /// What is fetched.
    package let targets: [FeedTarget]
    private let known: [ServiceID: ProviderReading]
    private let time: any TimeSource
    private let client: HTTPClient
    private let realTimeout: @Sendable (Duration) -> Duration
    private let publish: @Sendable (ProviderReading) async -> Void

    /// A poller that is not running yet.
    ///
    /// - Parameters:
    ///   - targets: What is fetched; each service once.
    ///   - known: What an earlier run read last.
    ///   - time: Where the time comes from.
    ///   - client: The client for requests.
    ///   - realTimeout: Turns a time limit counted in `time` into one of the wall clock.
    ///   - publish: Takes each reading; the next fetch of the same feed waits for its return.
    package init(
        targets: [FeedTarget], known: [ProviderReading], time: any TimeSource, client: HTTPClient,
        realTimeout: @escaping @Sendable (Duration) -> Duration,
        publish: @escaping @Sendable (ProviderReading) async -> Void
    ) {
        self.targets = targets
        self.known = Dictionary(known.map { ($0.service, $0) }) { _, last in last }
        self.time = time
        self.client = client
        self.realTimeout = realTimeout
        self.publish = publish
    }

    /// Fetches until cancelled; returns at once without targets.
    ///
    /// - Throws: `CancellationError`.
    package func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for target in targets {
                group.addTask { try await self.keepFetching(target) }
            }
        }
    }

    private func keepFetching(_ target: FeedTarget) async throws {
        var record = FeedRecord(of: target, known: known[target.service])
        let grid = FixedSchedule(every: target.every, key: target.scheduleKey)
        let start = FixedSchedule(
            every: min(target.every, Self.spread), key: target.scheduleKey)
        try await time.sleep(until: start.next(after: time.now()))
        while true {
            try await fetch(target, &record)
            await publish(record.reading)
            try await time.sleep(until: grid.next(after: time.now()))
        }
    }

    /// Fetches a feed once, and its list of past incidents when that is due.
    ///
    /// What came is taken into the record; a list that cannot be read leaves the feed as it is.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package func fetch(_ target: FeedTarget, _ record: inout FeedRecord) async throws {
        let request = record.request(timeout: realTimeout(target.timeout))
        do {
            let answer = try await client.send(request)
            record.take(answer, at: time.now())
        } catch let error as HTTPError {
            record.take(error, within: target.timeout, at: time.now())
        }
        try await fetchPast(target, &record)
    }

    private func fetchPast(_ target: FeedTarget, _ record: inout FeedRecord) async throws {
        let timeout = realTimeout(target.timeout)
        guard let request = record.pastRequest(timeout: timeout, at: time.now()) else { return }
        do {
            let answer = try await client.send(request)
            record.takePast(answer, at: time.now())
        } catch let error as HTTPError {
            record.takePast(error, within: target.timeout, at: time.now())
        }
    }
}
