package import Clocks
package import HTTP
package import Model

/// Runs every HTTP check on the check's own schedule.
package struct HTTPChecker: Probe {
    /// What is checked.
    package let targets: [HTTPCheckTarget]
    private let time: any TimeSource
    private let client: HTTPClient
    private let realTimeout: @Sendable (Duration) -> Duration
    private let publish: @Sendable (Observation) async -> Void

    /// A checker that is not running yet.
    ///
    /// `realTimeout` turns a time limit counted in `time` into one of the wall clock. `publish`
    /// takes each result; the next one of the same check waits for its return.
    package init(
        targets: [HTTPCheckTarget], time: any TimeSource, client: HTTPClient,
        realTimeout: @escaping @Sendable (Duration) -> Duration,
        publish: @escaping @Sendable (Observation) async -> Void
    ) {
        self.targets = targets
        self.time = time
        self.client = client
        self.realTimeout = realTimeout
        self.publish = publish
    }

    package init(_ surroundings: ProbeSurroundings) {
        self.init(
            targets: surroundings.targets(HTTPCheckTarget.self), time: surroundings.time,
            client: surroundings.client, realTimeout: surroundings.realTimeout,
            publish: surroundings.publish)
    }

    package func run() async throws {
        try await ProbeLoop(time: time, publish: publish).run(targets) { target in
            .check(try await check(target))
        }
    }

    /// Runs one check once.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package func check(_ target: HTTPCheckTarget) async throws -> CheckResult {
        let started = time.now()
        do {
            let answer = try await client.send(target.request(timeout: realTimeout(target.timeout)))
            let complaint = target.complaint(
                status: answer.status, contentType: answer.headers["Content-Type"],
                body: answer.body)
            return result(of: target, since: started, status: answer.status, complaint)
        } catch let error as HTTPError {
            let complaint = error.reason(within: target.timeout)
            return result(of: target, since: started, status: nil, complaint)
        }
    }

    private func result(
        of target: HTTPCheckTarget, since started: Timestamp, status: Int?, _ complaint: String?
    ) -> CheckResult {
        let now = time.now()
        return CheckResult(
            service: target.service, check: target.name, at: now, passed: complaint == nil,
            status: status, latencySeconds: now.seconds(since: started), message: complaint ?? "")
    }
}

extension HTTPCheckTarget {
    /// The request that asks it, with a time limit of the wall clock.
    func request(timeout: Duration) -> HTTPClient.Request {
        HTTPClient.Request(
            method, url: url, headers: ["User-Agent": "foreshock"], timeout: timeout,
            bodyLimit: 1 << 20, redirectLimit: redirectLimit)
    }
}
