package import Model
import Synchronization

/// What a process counts while it works.
package final class AppMetrics: Sendable {
    /// A sum of durations and how many there were.
    package struct Total: Sendable {
        /// Seconds.
        package var seconds = 0.0
        /// How many.
        package var count = 0
        /// How many of them failed.
        package var failures = 0
    }

    /// A route and a status.
    package struct Answer: Hashable, Comparable, Sendable {
        /// The route (`/work`).
        package let route: String
        /// The status answered.
        package let status: Int

        package static func < (left: Answer, right: Answer) -> Bool {
            (left.route, left.status) < (right.route, right.status)
        }
    }

    /// All that was counted.
    package struct Contents: Sendable {
        /// Answers by route and status.
        package var answers: [Answer: Int] = [:]
        /// Times to answer, by route.
        package var durations: [String: DurationHistogram] = [:]
        /// Statements run.
        package var statements: [ShopStatement: Total] = [:]
        /// Calls of other services.
        package var upstreams: [ServiceID: Total] = [:]
    }

    private let contents = Mutex(Contents())

    /// Nothing counted.
    package init() {}

    /// All that was counted until now.
    package func snapshot() -> Contents { contents.withLock { $0 } }

    /// A request was answered after so many scenario seconds.
    package func answered(route: String, status: Int, seconds: Double) {
        contents.withLock {
            $0.answers[Answer(route: route, status: status), default: 0] += 1
            $0.durations[route, default: DurationHistogram()].record(seconds: seconds)
        }
    }

    /// A statement took so many scenario seconds.
    package func statementRan(_ statement: ShopStatement, seconds: Double) {
        contents.withLock {
            $0.statements[statement, default: Total()].seconds += seconds
            $0.statements[statement, default: Total()].count += 1
        }
    }

    /// A call of another service ended after so many scenario seconds.
    package func called(_ upstream: ServiceID, seconds: Double, failed: Bool) {
        contents.withLock {
            var total = $0.upstreams[upstream] ?? Total()
            total.seconds += seconds
            total.count += 1
            total.failures += failed ? 1 : 0
            $0.upstreams[upstream] = total
        }
    }
}
