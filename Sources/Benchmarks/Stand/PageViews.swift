import HTTP
import LoadTesting
import Model
import Synchronization

/// Visitors who come whether or not the others were answered (an open model): so a server that falls
/// behind is seen to, by every visitor who waits.
final class PageViews: Sendable {
    /// What became of them.
    struct Report: Sendable {
        var sent = 0
        /// Whole pages.
        var whole = 0
        /// Answers that nothing has changed.
        var unchanged = 0
        /// Everything else, by reason.
        var refused: [String: Int] = [:]
        /// Visitors who did not come because 2,000 waited already.
        var dropped = 0
        /// From when a visitor should have come to the last byte, in milliseconds.
        var latencies: [Double] = []
    }

    private let request: HTTPClient.Request
    private let rate: Double
    private let seed: UInt64
    private let isReturning: Bool
    private let client = HTTPClient(connections: 500)
    private let state = Mutex(State())
    private static let mostUnderWay = 2_000

    private struct State {
        var report = Report()
        var underWay = 0
        var tag: String?
    }

    /// Visitors of one page by a Poisson process of `ratePerSecond`; those who return say which page
    /// they have.
    init(of url: String, ratePerSecond: Double, seed: UInt64, isReturning: Bool) {
        request = HTTPClient.Request(
            url: url, headers: ["Accept-Encoding": "gzip"], timeout: .seconds(30))
        rate = ratePerSecond
        self.seed = seed
        self.isReturning = isReturning
    }

    /// Has visitors come for so long, and waits until the last one is answered.
    func run(for span: Duration) async throws -> Report {
        let clock = ContinuousClock()
        let start = clock.now
        var schedule = ArrivalSchedule(
            stream: LoadStream(service: "site", route: .browse, ratePerSecond: rate), seed: seed)
        try await withThrowingDiscardingTaskGroup { group in
            while true {
                let after = Duration.seconds(schedule.next(LoadShape()))
                guard after < span else { return }
                let intended = start + after
                if clock.now < intended { try await clock.sleep(until: intended) }
                guard admit() else { continue }
                group.addTask { await self.visit(intended) }
            }
        }
        return state.withLock { $0.report }
    }

    private func admit() -> Bool {
        state.withLock { state in
            guard state.underWay < Self.mostUnderWay else {
                state.report.dropped += 1
                return false
            }
            state.underWay += 1
            state.report.sent += 1
            return true
        }
    }

    private func visit(_ intended: ContinuousClock.Instant) async {
        var request = request
        if isReturning { request.headers["If-None-Match"] = state.withLock { $0.tag } }
        let result: Result<HTTPClient.Answer, any Error>
        do { result = .success(try await client.send(request)) } catch { result = .failure(error) }
        let latency = (ContinuousClock.now - intended).inMilliseconds
        state.withLock { state in
            state.underWay -= 1
            state.report.latencies.append(latency)
            switch result {
            case .success(let answer) where answer.status == 200:
                state.report.whole += 1
                state.tag = answer.headers["ETag"]
            case .success(let answer) where answer.status == 304: state.report.unchanged += 1
            case .success(let answer): state.report.refused["\(answer.status)", default: 0] += 1
            case .failure(let error): state.report.refused["\(error)", default: 0] += 1
            }
        }
    }
}
