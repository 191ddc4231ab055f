package import Model
package import Resilience
package import Storage

/// The deliveries of one channel, one after the other: what is to be done next.
///
/// It decides and does not act: no clock, no store, no network.
package struct Lane: Sendable {
    /// What is to be done next.
    package enum Step: Sendable, Equatable {
        /// Nothing, until there is something to deliver.
        case idle
        /// Nothing, until then.
        case wait(until: Timestamp)
        /// Attempt to deliver, and say how it went with ``sent(_:_:_:at:using:)``.
        case send(Delivery, CircuitBreaker.Call)
        /// Record, and say so with ``recorded()``.
        case record(Delivery)
    }

    /// The delivery that comes first and has failed before.
    private struct Retry {
        let notice: Notice.ID
        let due: Timestamp
        /// `nil` when the budget was spent; there may be room when it is due.
        var ticket: RetryBudget.Ticket?
    }

    private let policy: RetryPolicy
    private var budget: RetryBudget
    private var breaker: CircuitBreaker
    private var retry: Retry?
    private var unrecorded: Delivery?

    /// A lane in which nothing has failed yet.
    package init(_ settings: Dispatcher.Settings) {
        policy = settings.policy
        budget = settings.budget
        breaker = CircuitBreaker(settings: settings.breaker)
    }

    /// Decides from what is pending for the channel, oldest first.
    package mutating func next(_ pending: [Delivery], at now: Timestamp) -> Step {
        if let unrecorded { return .record(unrecorded) }
        guard let first = pending.first else { return .idle }
        if let retry, retry.notice != first.notice.id { dropRetry() }
        if let wait = waitForRetry(at: now) { return .wait(until: wait) }
        switch breaker.callArrives(at: now.sinceEpoch) {
        case .refuse(for: let time):
            return .wait(until: now + max(time, .milliseconds(1)))
        case .allow(let call), .probe(let call):
            if retry == nil { budget.requestArrives(at: now.sinceEpoch) }
            return .send(first, call)
        }
    }

    /// Notes how an attempt went; what became of the delivery is to be recorded next.
    package mutating func sent(
        _ delivery: Delivery, _ call: CircuitBreaker.Call, _ outcome: SendOutcome,
        at now: Timestamp, using generator: inout some RandomNumberGenerator
    ) {
        breaker.callEnds(call, outcome.forBreaker, at: now.sinceEpoch)
        dropRetry()
        let attempts = delivery.attempts + 1
        let decision = policy.decide(
            after: outcome.forPolicy, attempts: attempts, elapsed: now - delivery.notice.at,
            at: now.sinceEpoch, budget: &budget, using: &generator)
        var state = Delivery.State.pending
        var error = outcome.reason ?? delivery.lastError
        switch decision {
        case .retry(let wait, let ticket):
            retry = Retry(notice: delivery.notice.id, due: now + wait, ticket: ticket)
        case .stop(.budgetSpent):
            retry = Retry(
                notice: delivery.notice.id, due: now + policy.backoff.cap, ticket: nil)
        case .stop(.succeeded):
            state = .delivered
        case .stop(.permanent):
            state = .failed
        case .stop(.attemptsSpent), .stop(.deadlinePassed):
            state = .failed
            let count = attempts == 1 ? "1 attempt" : "\(attempts) attempts"
            error = "given up after \(count), the last: \(error ?? "no reason")"
        }
        unrecorded = Delivery(
            notice: delivery.notice, state: state, attempts: attempts, lastError: error,
            finishedAt: state == .pending ? nil : now)
    }

    /// Notes that what was to be recorded has been.
    package mutating func recorded() { unrecorded = nil }

    private mutating func waitForRetry(at now: Timestamp) -> Timestamp? {
        guard var retry else { return nil }
        if retry.due > now { return retry.due }
        if retry.ticket == nil {
            retry.ticket = budget.scheduleRetry(at: now.sinceEpoch)
            self.retry = retry
            guard retry.ticket != nil else { return now + policy.backoff.base }
        }
        return nil
    }

    private mutating func dropRetry() {
        if let ticket = retry?.ticket { budget.retryEnds(ticket) }
        retry = nil
    }
}

extension Timestamp {
    /// The time since 1970, for the policies.
    fileprivate var sinceEpoch: Duration { .milliseconds(millisecondsSinceEpoch) }
}

extension SendOutcome {
    /// A receiver that refuses is there and works, as far as the breaker is concerned.
    fileprivate var forBreaker: CircuitBreaker.Outcome {
        if case .failed = self { return .failure }
        return .success
    }
}
