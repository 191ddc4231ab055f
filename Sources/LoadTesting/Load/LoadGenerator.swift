package import Clocks
import HTTP
import Marketplace
package import Model
import Synchronization

/// Sends requests on a schedule that does not wait for answers (an open model).
package final class LoadGenerator: Sendable {
    private struct Contents {
        var shape = LoadShape()
        var reports: [String: LoadReport] = [:]
        var underWay = 0
        var runs = 0
    }

    /// Second 0 of the schedule.
    package let start: Timestamp
    private let streams: [LoadStream]
    private let addresses: [ServiceID: String]
    private let time: any TimeSource
    private let realTimeout: Duration
    private let seed: UInt64
    private let mostUnderWay: Int
    private let client: HTTPClient
    private let contents = Mutex(Contents())

    /// A generator whose second 0 is now.
    ///
    /// - Parameters:
    ///   - streams: What is sent.
    ///   - addresses: Where each service is (`http://127.0.0.1:40001`).
    ///   - time: Scenario time.
    ///   - realTimeout: How long an answer is waited for, in real time.
    ///   - seed: What the schedule is made from.
    ///   - mostUnderWay: How many requests may wait for an answer at once; further ones are dropped.
    package init(
        streams: [LoadStream], addresses: [ServiceID: String], time: any TimeSource,
        realTimeout: Duration, seed: UInt64, mostUnderWay: Int = 500
    ) {
        self.streams = streams
        self.addresses = addresses
        self.time = time
        self.realTimeout = realTimeout
        self.seed = seed
        self.mostUnderWay = mostUnderWay
        client = HTTPClient(connections: mostUnderWay)
        start = time.now()
    }

    /// What became of the requests until now, by the name of the stream.
    package var reports: [String: LoadReport] { contents.withLock { $0.reports } }

    /// Starts a campaign now.
    package func begin(_ campaign: Campaign) {
        let seconds = time.now().seconds(since: start)
        contents.withLock { $0.shape.begin(campaign, at: seconds) }
    }

    /// Sends until `end`, or until cancelled, and waits for the answers.
    ///
    /// The first run sends everything, if need be late; a further one goes on from now.
    package func run(until end: Timestamp? = nil) async throws {
        let isFirst = contents.withLock { contents in
            contents.runs += 1
            return contents.runs == 1
        }
        let begin = isFirst ? start : time.now()
        try await withThrowingDiscardingTaskGroup { group in
            for (index, stream) in streams.enumerated() {
                let schedule = ArrivalSchedule(stream: stream, seed: seed &+ UInt64(index))
                group.addTask { try await self.drive(schedule, from: begin, until: end) }
            }
        }
    }

    private func drive(
        _ schedule: ArrivalSchedule, from begin: Timestamp, until end: Timestamp?
    ) async throws {
        var schedule = schedule
        let stream = schedule.stream
        try await withThrowingDiscardingTaskGroup { group in
            while true {
                let seconds = schedule.next(contents.withLock { $0.shape })
                let intended = start + .seconds(seconds)
                guard intended >= begin else { continue }
                if let end, intended > end { return }
                try await time.sleep(until: intended)
                guard admit(stream, intended: intended) else { continue }
                group.addTask { await self.send(stream, intended: intended) }
            }
        }
    }

    private func admit(_ stream: LoadStream, intended: Timestamp) -> Bool {
        let lateness = time.now().seconds(since: intended)
        return contents.withLock { contents in
            var report = contents.reports[stream.name] ?? LoadReport()
            defer { contents.reports[stream.name] = report }
            guard contents.underWay < mostUnderWay else {
                report.dropped += 1
                return false
            }
            contents.underWay += 1
            report.sent += 1
            report.greatestLateness = max(report.greatestLateness, lateness)
            return true
        }
    }

    private func send(_ stream: LoadStream, intended: Timestamp) async {
        let method = stream.route == .work ? "POST" : "GET"
        let url = (addresses[stream.service] ?? "") + "/" + stream.route.rawValue
        let outcome = await outcome(of: .init(method, url: url, timeout: realTimeout))
        let seconds = time.now().seconds(since: intended)
        contents.withLock { contents in
            contents.underWay -= 1
            var report = contents.reports[stream.name] ?? LoadReport()
            switch outcome {
            case .answered: report.answered += 1
            case .failed(let reason): report.fail(reason)
            case .abandoned: report.sent -= 1
            }
            if outcome.isMeasured { report.latency.record(seconds: seconds) }
            contents.reports[stream.name] = report
        }
    }

    private enum Outcome {
        case answered
        case failed(String)
        /// The load ended while the request was under way: nobody waits for the answer.
        case abandoned

        var isMeasured: Bool {
            if case .abandoned = self { false } else { true }
        }
    }

    private func outcome(of request: HTTPClient.Request) async -> Outcome {
        do {
            let status = try await client.send(request).status
            return status < 500 ? .answered : .failed("status \(status)")
        } catch is CancellationError {
            return .abandoned
        } catch {
            return .failed("\(error)")
        }
    }
}
