import Clocks
import HTTP
package import Model

/// Runs every HTTP check on the check's own schedule.
package struct HTTPChecker: Probe {
    /// What is checked.
    package let targets: [HTTPCheckTarget]
    private let surroundings: ProbeSurroundings

    package init(_ surroundings: ProbeSurroundings) {
        targets = surroundings.targets(HTTPCheckTarget.self)
        self.surroundings = surroundings
    }

    package func run() async throws {
        try await surroundings.observe(targets) { target in
            .check(try await check(target))
        }
    }

    /// Runs one check once.
    ///
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package func check(_ target: HTTPCheckTarget) async throws -> CheckResult {
        let started = surroundings.time.now()
        do {
            let answer = try await surroundings.client.send(
                target.request(timeout: surroundings.realTimeout(target.timeout)))
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
        let now = surroundings.time.now()
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
