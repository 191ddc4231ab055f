import Language
package import HTTP
import Model

/// One check of one address, with the time that each step took.
package enum SingleCheck {
    /// What a check found.
    package struct Report: Sendable {
        /// The address asked.
        package let url: String
        /// Whether the answer was as expected.
        package let passed: Bool
        /// The status; `nil` when there was no answer.
        package let status: Int?
        /// Each step with the time that it took by itself, then the total; empty without an answer.
        package let steps: [Step]
        /// One sentence for people.
        package let verdict: String
    }

    /// One step of a request.
    package struct Step: Sendable, Equatable {
        /// What was done (`name lookup`, `connect`, `TLS`, `first byte`, `body`, `total`).
        package let name: String
        /// How long it took, in real time.
        package let duration: Duration
    }

    /// Asks an address once.
    ///
    /// The time limit counts real time, from start to the last byte.
    ///
    /// - Returns: What was found; a failure is a report as well.
    /// - Throws: `CancellationError` when the task is cancelled meanwhile.
    package static func run(
        url: String, method: String = "GET", timeout: Duration = .seconds(10),
        expectedStatuses: [ClosedRange<Int>] = [200...299],
        bodyContains: String? = nil,
        redirectLimit: Int = 5, client: HTTPClient
    ) async throws -> Report {
        let lowered = url.lowercased()
        guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else {
            let verdict = "'\(url)' is no http or https address; write it as https://host/path."
            return Report(url: url, passed: false, status: nil, steps: [], verdict: verdict)
        }
        let target = HTTPCheckTarget(
            service: "address", name: "once", url: url, method: method, timeout: timeout,
            expectedStatuses: expectedStatuses, bodyContains: bodyContains,
            redirectLimit: redirectLimit)
        do {
            return report(on: target, try await client.send(target.request(timeout: timeout)))
        } catch let error as HTTPError {
            return Report(url: url, passed: false, status: nil, steps: [], verdict: error.message)
        }
    }

    static func report(on target: HTTPCheckTarget, _ answer: HTTPClient.Answer) -> Report {
        let total = answer.timings.total.words
        let complaint = target.complaint(
            status: answer.status, contentType: answer.headers["Content-Type"], body: answer.body)
        let verdict =
            complaint.map { "\(target.url) failed after \(total): \($0)." }
            ?? "\(target.url) answered \(answer.status) in \(total), as expected."
        return Report(
            url: target.url, passed: complaint == nil, status: answer.status,
            steps: steps(answer.timings), verdict: verdict)
    }

    static func steps(_ timings: HTTPClient.Timings) -> [Step] {
        let isSecured = timings.secured > .zero
        let ready = isSecured ? timings.secured : timings.connected
        return [
            Step(name: "name lookup", duration: timings.resolved),
            Step(name: "connect", duration: timings.connected - timings.resolved),
        ]
            + (isSecured
                ? [Step(name: "TLS", duration: timings.secured - timings.connected)] : [])
            + [
                Step(name: "first byte", duration: timings.firstByte - ready),
                Step(name: "body", duration: timings.total - timings.firstByte),
                Step(name: "total", duration: timings.total),
            ]
    }
}
