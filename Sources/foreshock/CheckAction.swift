import Collection
import Commands
import HTTP
import Model

/// `foreshock check URL`.
enum CheckAction {
    /// Asks one address once.
    static func run(_ options: Command.Check) async throws -> CheckReport {
        let report = try await SingleCheck.run(
            url: options.url.text, timeout: options.timeout, expectedStatuses: options.statuses,
            bodyContains: options.contains, redirectLimit: 0, client: HTTPClient(connections: 1))
        return CheckReport(
            url: report.url, passed: report.passed, status: report.status, message: report.verdict,
            steps: report.steps.map { .init(name: $0.name, seconds: $0.duration.inSeconds) })
    }
}
