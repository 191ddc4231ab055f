import Resilience
import Testing

@Suite("Retry budget") struct RetryBudgetTests {
    /// Schedules retries until the budget refuses; at most 10,000.
    private func drain(_ budget: inout RetryBudget, at now: Duration) -> [RetryBudget.Ticket] {
        var tickets: [RetryBudget.Ticket] = []
        while tickets.count < 10_000, let ticket = budget.scheduleRetry(at: now) {
            tickets.append(ticket)
        }
        return tickets
    }

    @Test(
        "allows a share of the requests",
        arguments: zip([0.1, 0.2, 0.5, 1, 2], [100, 200, 500, 1000, 2000]))
    func share(share: Double, retries: Int) {
        var budget = RetryBudget(share: share, floorPerSecond: 0)
        for _ in 0..<1000 { budget.requestArrives(at: .seconds(1)) }
        #expect(drain(&budget, at: .seconds(1)).count == retries)
    }

    @Test func `allows the floor without any traffic`() {
        var budget = RetryBudget(share: 0.2, floorPerSecond: 0.5, window: .seconds(10))
        #expect(drain(&budget, at: .zero).count == 5)
    }

    @Test func `forgets requests when the window has passed`() {
        var budget = RetryBudget(share: 1, floorPerSecond: 0, window: .seconds(10))
        for _ in 0..<10 { budget.requestArrives(at: .seconds(1)) }
        #expect(drain(&budget, at: .seconds(12)).isEmpty)
    }

    @Test func `counts retries while they wait in a backoff, however long that takes`() {
        var budget = RetryBudget(share: 0, floorPerSecond: 0.3, window: .seconds(10))
        let tickets = drain(&budget, at: .zero)
        #expect(tickets.count == 3)
        #expect(drain(&budget, at: .seconds(100)).isEmpty)
        budget.retryEnds(tickets[0])
        #expect(drain(&budget, at: .seconds(100)).count == 1)
    }

    @Test func `counts a retry for the window although it ended at once`() {
        var budget = RetryBudget(share: 0, floorPerSecond: 0.1, window: .seconds(10))
        let ticket = drain(&budget, at: .zero)
        #expect(ticket.count == 1)
        budget.retryEnds(ticket[0])
        #expect(drain(&budget, at: .seconds(9)).isEmpty)
        #expect(drain(&budget, at: .seconds(11)).count == 1)
    }
}
