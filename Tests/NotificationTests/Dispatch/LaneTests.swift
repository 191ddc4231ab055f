import Model
import Notification
import Resilience
import Storage
import TestKit
import Testing

@Suite("Lane") struct LaneTests {
    private let start = ManualTime.usualStart
    private var lane = Lane(Dispatcher.Settings())
    private var generator = SeededGenerator(seed: 9)

    private func pending(_ incident: Int, attempts: Int = 0) -> Delivery {
        Delivery(
            notice: .example(incident, at: start), state: .pending, attempts: attempts,
            lastError: nil, finishedAt: nil)
    }

    /// Makes the next attempt, which must be due; returns what is to be recorded, as recorded.
    private mutating func attempt(
        _ delivery: Delivery, _ outcome: SendOutcome, at now: Timestamp
    ) throws -> Delivery {
        guard case .send(let due, let call) = lane.next([delivery], at: now) else {
            throw Unexpected()
        }
        lane.sent(due, call, outcome, at: now, using: &generator)
        guard case .record(let record) = lane.next([delivery], at: now) else { throw Unexpected() }
        lane.recorded()
        return record
    }

    /// When the lane wants to go on.
    private mutating func due(_ delivery: Delivery, after now: Timestamp) -> Timestamp {
        if case .wait(let moment) = lane.next([delivery], at: now) { moment } else { now }
    }

    private struct Unexpected: Error {}

    @Test mutating func `is idle without deliveries`() {
        #expect(lane.next([], at: start) == .idle)
    }

    @Test mutating func `does not send again while a success is not recorded yet`() {
        let delivery = pending(1)
        guard case .send(_, let call) = lane.next([delivery], at: start) else {
            Issue.record("the first delivery should be sent")
            return
        }
        lane.sent(delivery, call, .delivered, at: start, using: &generator)
        let record = Lane.Step.record(
            Delivery(
                notice: delivery.notice, state: .delivered, attempts: 1, lastError: nil,
                finishedAt: start))
        #expect(lane.next([delivery], at: start) == record)
        #expect(lane.next([delivery], at: start + .seconds(3600)) == record)
        lane.recorded()
        #expect(lane.next([], at: start) == .idle)
    }

    @Test mutating func `keeps a later notice waiting behind one that is tried again`() throws {
        let first = pending(1)
        let failed = try attempt(first, .failed(reason: "status 500"), at: start)
        #expect(failed.state == .pending)
        #expect(failed.attempts == 1)
        #expect(failed.lastError == "status 500")
        let step = lane.next([failed, pending(2)], at: start)
        guard case .wait(let moment) = step else {
            Issue.record("should wait, not \(step)")
            return
        }
        #expect(start < moment && moment <= start + .seconds(2))
        guard case .send(let next, _) = lane.next([failed, pending(2)], at: moment) else {
            Issue.record("should send")
            return
        }
        #expect(next.notice.incident == 1)
    }

    @Test mutating func `goes on to the next when one is refused`() throws {
        let refused = try attempt(pending(1), .refused(reason: "status 400"), at: start)
        #expect(refused.state == .failed)
        #expect(refused.finishedAt == start)
        #expect(refused.lastError == "status 400")
        #expect(try attempt(pending(2), .delivered, at: start).state == .delivered)
    }

    @Test mutating func `waits as long as the receiver asks`() throws {
        let outcome = SendOutcome.failed(reason: "status 429", retryAfter: .seconds(120))
        let failed = try attempt(pending(1), outcome, at: start)
        #expect(due(failed, after: start) == start + .seconds(120))
    }

    @Test mutating func `gives up after a day, and counts what it tried`() throws {
        var now = start
        var delivery = pending(1)
        while delivery.state == .pending, now < start + .seconds(48 * 3600) {
            now = due(delivery, after: now)
            guard case .send = lane.next([delivery], at: now) else { continue }
            lane = Lane(Dispatcher.Settings())  // forgets the breaker's open call
            delivery = try attempt(delivery, .failed(reason: "no answer within 10 s"), at: now)
        }
        #expect(delivery.state == .failed)
        let hours = now.seconds(since: start) / 3600
        #expect((23.9...24).contains(hours))
        #expect(
            delivery.lastError
                == "given up after \(delivery.attempts) attempts, the last: no answer within 10 s")
    }

    @Test mutating func `tries once what is older than a day`() throws {
        let now = start + .seconds(30 * 3600)
        let delivery = try attempt(pending(1), .failed(reason: "status 503"), at: now)
        #expect(delivery.state == .failed)
        #expect(delivery.lastError == "given up after 1 attempt, the last: status 503")
    }

    @Test mutating func `leaves a receiver alone that failed five times in a row`() throws {
        var now = start
        var delivery = pending(1)
        for _ in 0..<5 {
            now = due(delivery, after: now)
            delivery = try attempt(delivery, .failed(reason: "status 503"), at: now)
        }
        let next = due(delivery, after: now)
        let patient = max(next, due(delivery, after: next))
        #expect(patient >= now + .seconds(15))
    }

    @Test mutating func `spends no more retries than the budget has`() throws {
        var settings = Dispatcher.Settings()
        settings.budget = RetryBudget(share: 0, floorPerSecond: 0)
        lane = Lane(settings)
        let failed = try attempt(pending(1), .failed(reason: "status 503"), at: start)
        #expect(failed.state == .pending)
        let later = due(failed, after: start)
        #expect(later == start + .seconds(300))
        #expect(due(failed, after: later) == later + .seconds(2))
    }
}
