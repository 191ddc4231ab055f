/// Whether and when to try again: what can pass, how long to wait, what the budget allows.
///
/// The policy is for requests that may be repeated: idempotent ones, or ones that carry a key by
/// which the receiver recognises a repetition.
public struct RetryPolicy: Sendable, Hashable {
    /// How an attempt went.
    public enum Outcome: Sendable, Hashable {
        /// As it should.
        case success
        /// In a way that may pass, with the wait that the server asked for.
        case transient(retryAfter: Duration?)
        /// In a way that trying again does not help.
        case permanent

        /// There was no answer: the network failed, or the time ran out.
        public static let noAnswer = Outcome.transient(retryAfter: nil)

        /// There was an answer of HTTP.
        ///
        /// - Parameters:
        ///   - status: 2xx is success; 408, 425, 429 and 5xx may pass; the rest does not.
        ///   - retryAfter: The wait that the server asked for, see ``RetryAfter``.
        /// - Returns: How the attempt went.
        public static func status(_ status: Int, retryAfter: Duration? = nil) -> Outcome {
            switch status {
            case 200...299: .success
            case 408, 425, 429, 500...599: .transient(retryAfter: retryAfter)
            default: .permanent
            }
        }
    }

    /// What to do next.
    public enum Decision: Sendable, Hashable {
        /// Try again after that time; the ticket goes back to the budget when that attempt ended.
        case retry(after: Duration, ticket: RetryBudget.Ticket)
        /// Do not try again now.
        case stop(Reason)
    }

    /// Why not to try again.
    public enum Reason: Sendable, Hashable {
        /// It succeeded.
        case succeeded
        /// Trying again would not help.
        case permanent
        /// As many attempts were made as are allowed.
        case attemptsSpent
        /// The next attempt would come too late.
        case deadlinePassed
        /// Too many retries go out already; later there may be room again.
        case budgetSpent
    }

    /// How long to wait when the server does not say.
    public let backoff: Backoff
    /// Most attempts, the first included.
    public let maximumAttempts: Int
    /// How long after the first attempt the last one may begin; `nil` for ever.
    public let deadline: Duration?
    /// The longest wait that a server may ask for; a longer one is cut to it.
    public let retryAfterCap: Duration

    /// A policy; traps when no attempt is allowed.
    ///
    /// - Parameters:
    ///   - backoff: How long to wait when the server does not say.
    ///   - maximumAttempts: Most attempts, the first included.
    ///   - deadline: How long after the first attempt the last one may begin; `nil` for ever.
    ///   - retryAfterCap: The longest wait that a server may ask for; a longer one is cut to it.
    public init(
        backoff: Backoff = Backoff(), maximumAttempts: Int = 3, deadline: Duration? = nil,
        retryAfterCap: Duration = .seconds(3600)
    ) {
        precondition(maximumAttempts > 0, "a policy allows at least one attempt")
        self.backoff = backoff
        self.maximumAttempts = maximumAttempts
        self.deadline = deadline
        self.retryAfterCap = retryAfterCap
    }

    /// Decides after an attempt.
    ///
    /// - Parameters:
    ///   - outcome: How the attempt went.
    ///   - attempts: Attempts made, this one included.
    ///   - elapsed: Time since the first attempt.
    ///   - now: The time since any fixed origin, for the budget.
    ///   - budget: Where a retry is charged as soon as it is decided.
    ///   - generator: Where the randomness of the wait comes from.
    /// - Returns: When to try again, or why not to. The wait is the backoff's, or that of
    ///   the server when it is longer.
    public func decide(
        after outcome: Outcome, attempts: Int, elapsed: Duration, at now: Duration,
        budget: inout RetryBudget, using generator: inout some RandomNumberGenerator
    ) -> Decision {
        let asked: Duration
        switch outcome {
        case .success: return .stop(.succeeded)
        case .permanent: return .stop(.permanent)
        case .transient(let retryAfter): asked = min(retryAfter ?? .zero, retryAfterCap)
        }
        guard attempts < maximumAttempts else { return .stop(.attemptsSpent) }
        let wait = max(asked, backoff.delay(afterFailures: max(1, attempts), using: &generator))
        if let deadline, elapsed + wait > deadline { return .stop(.deadlinePassed) }
        guard let ticket = budget.scheduleRetry(at: now) else { return .stop(.budgetSpent) }
        return .retry(after: wait, ticket: ticket)
    }
}
