/// How many retries may go out: a share of the ordinary requests, and a floor for low traffic.
///
/// A retry counts from the moment it is scheduled, for `window`, and in any case until it has
/// ended. Retries that wait in a backoff are counted therefore, and cannot go off together later.
/// Source: the retry budgets of Finagle and of "Site Reliability Engineering" (2016), chapter 21.
public struct RetryBudget: Sendable {
    /// The right to one retry, to be given back when that has ended.
    public struct Ticket: Hashable, Sendable {
        fileprivate let slot: Int64
    }

    /// Retries allowed for each ordinary request.
    public let share: Double
    /// Retries allowed each second whatever the traffic.
    public let floorPerSecond: Double
    /// How far back requests and retries count.
    public let window: Duration
    private var counts: RollingWindow  // first: requests, second: retries that have ended
    private var outstanding = 0

    /// A budget; traps on a negative share or floor and on an empty window.
    ///
    /// - Parameters:
    ///   - share: Retries allowed for each ordinary request, 0.2 for one in five.
    ///   - floorPerSecond: Retries allowed each second whatever the traffic.
    ///   - window: How far back requests and retries count.
    public init(
        share: Double = 0.2, floorPerSecond: Double = 1, window: Duration = .seconds(10)
    ) {
        precondition(share >= 0 && floorPerSecond >= 0, "a budget is not negative")
        precondition(window > .zero, "a budget needs a window")
        self.share = share
        self.floorPerSecond = floorPerSecond
        self.window = window
        counts = RollingWindow(window)
    }

    /// Notes an ordinary request, one that is no retry.
    ///
    /// - Parameter now: The time since any fixed origin.
    public mutating func requestArrives(at now: Duration) {
        counts.add(first: 1, at: now)
    }

    /// Takes the right to one retry, from now on.
    ///
    /// - Parameter now: The time since any fixed origin.
    /// - Returns: A ticket for ``retryEnds(_:)``, or `nil` when the budget is spent.
    public mutating func scheduleRetry(at now: Duration) -> Ticket? {
        let sums = counts.sums(at: now)
        let allowed = share * Double(sums.first) + floorPerSecond * (window / .seconds(1))
        guard Double(outstanding + sums.second + 1) <= allowed else { return nil }
        outstanding += 1
        return Ticket(slot: counts.slot(at: now))
    }

    /// Notes that a retry has ended, however it went, or that it was given up before it began.
    ///
    /// - Parameter ticket: What ``scheduleRetry(at:)`` gave; each is given back once.
    public mutating func retryEnds(_ ticket: Ticket) {
        outstanding = max(0, outstanding - 1)
        counts.addSecond(toSlot: ticket.slot)
    }
}
