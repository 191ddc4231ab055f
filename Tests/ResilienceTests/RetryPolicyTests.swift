import Resilience
import TestKit
import Testing

@Suite("Retry policy") struct RetryPolicyTests {
    private let policy = RetryPolicy(
        backoff: Backoff(base: .seconds(1), cap: .seconds(8)), maximumAttempts: 4,
        deadline: .seconds(100), retryAfterCap: .seconds(60))

    /// What the policy decides, with a budget that is ample unless given.
    private func decide(
        _ outcome: RetryPolicy.Outcome, attempts: Int = 1, elapsed: Duration = .zero,
        budget: RetryBudget = RetryBudget(floorPerSecond: 10)
    ) -> RetryPolicy.Decision {
        var budget = budget
        var generator = SeededGenerator(seed: 1)
        return policy.decide(
            after: outcome, attempts: attempts, elapsed: elapsed, at: .zero, budget: &budget,
            using: &generator)
    }

    private func delay(of decision: RetryPolicy.Decision) -> Duration? {
        if case .retry(let wait, _) = decision { wait } else { nil }
    }

    @Test(
        "tries again after what may pass", arguments: [408, 425, 429, 500, 502, 503, 504, 599])
    func transient(status: Int) throws {
        let wait = try #require(delay(of: decide(.status(status))))
        #expect(.zero <= wait && wait <= .seconds(1))
    }

    @Test(
        "stops at what trying again does not help",
        arguments: [301, 304, 400, 401, 403, 404, 410, 422])
    func permanent(status: Int) {
        #expect(decide(.status(status)) == .stop(.permanent))
    }

    @Test("stops after success", arguments: [200, 201, 204, 299])
    func success(status: Int) {
        #expect(decide(.status(status)) == .stop(.succeeded))
    }

    @Test func `tries again when there was no answer`() {
        #expect(delay(of: decide(.noAnswer)) != nil)
    }

    @Test("waits as long as asked, up to a cap", arguments: zip([20, 60, 7200], [20, 60, 60]))
    func retryAfter(asked: Int, waited: Int) {
        let decision = decide(.status(503, retryAfter: .seconds(asked)))
        #expect(delay(of: decision) == .seconds(waited))
    }

    @Test func `waits for its own backoff when asked for less`() throws {
        let own = try #require(delay(of: decide(.noAnswer)))
        #expect(delay(of: decide(.status(503, retryAfter: .zero))) == own)
    }

    @Test func `stops when the attempts are spent`() {
        #expect(delay(of: decide(.noAnswer, attempts: 3)) != nil)
        #expect(decide(.noAnswer, attempts: 4) == .stop(.attemptsSpent))
    }

    @Test func `stops when the next attempt would be past the deadline`() {
        let decision = decide(.status(503, retryAfter: .seconds(30)), elapsed: .seconds(71))
        #expect(decision == .stop(.deadlinePassed))
    }

    @Test func `stops when the budget is spent`() {
        let empty = RetryBudget(share: 0, floorPerSecond: 0)
        #expect(decide(.noAnswer, budget: empty) == .stop(.budgetSpent))
    }

    @Test func `does not let a thousand failures at once pass a budget of a fifth`() {
        var budget = RetryBudget(share: 0.2, floorPerSecond: 0)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1000 { budget.requestArrives(at: .zero) }
        let retries = (0..<1000).count { _ in
            let decision = policy.decide(
                after: .noAnswer, attempts: 1, elapsed: .zero, at: .zero, budget: &budget,
                using: &generator)
            return delay(of: decision) != nil
        }
        #expect(retries == 200)
    }
}
