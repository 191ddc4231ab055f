/// Keeps calls away from a service that fails, and lets a few through to see when it is back.
///
/// A plain state machine: it has no clock and makes no calls. The caller asks before each call,
/// follows the action, and says how the call ended. Times are counted from any fixed origin and do
/// not go back. Source: Nygard, "Release It!", and the defects of breakers that judge by rate only.
public struct CircuitBreaker: Sendable {
    /// What to do with a call that is about to be made.
    public enum Action: Hashable, Sendable {
        /// Make it.
        case allow(Call)
        /// Make it: on its outcome depends whether others may follow.
        case probe(Call)
        /// Do not make it, and do not ask again for that long.
        case refuse(for: Duration)
    }

    /// How a call ended.
    public enum Outcome: Hashable, Sendable {
        /// As it should.
        case success
        /// In a way that speaks against the service.
        case failure
        /// In a way that says nothing of the service, such as cancellation.
        case abandoned
    }

    /// A call that was let through, to be handed back when it ends.
    public struct Call: Hashable, Sendable {
        fileprivate let number: Int
    }

    /// Where the breaker stands.
    public enum State: Hashable, Sendable {
        /// Calls go through.
        case closed
        /// Calls are refused until that time.
        case open(until: Duration)
        /// Probes go through.
        case halfOpen
    }

    private enum Phase {
        case closed(consecutiveFailures: Int)
        case open(until: Duration, failedProbes: Int)
        case halfOpen(successes: Int, failedProbes: Int)
    }

    private struct Flight {
        let call: Call
        let started: Duration
    }

    /// When it opens, and for how long.
    public let settings: Settings
    private var phase = Phase.closed(consecutiveFailures: 0)
    private var counts: RollingWindow  // first: calls, second: failures
    private var inFlight: [Flight] = []  // in order of their start; emptied when the phase changes
    private var lastNumber = 0

    /// A closed breaker; traps on settings under which it could never open or close.
    ///
    /// - Parameter settings: When it opens, and for how long.
    public init(settings: Settings = Settings()) {
        precondition(settings.window > .zero && settings.openTime > .zero, "times are above zero")
        precondition(settings.inFlightAge > .zero, "times are above zero")
        precondition(settings.probes > 0 && settings.successesToClose > 0, "it could never close")
        self.settings = settings
        counts = RollingWindow(settings.window)
    }

    /// Where it stands, as of the last call of a method.
    public var state: State {
        switch phase {
        case .closed: .closed
        case .open(let until, _): .open(until: until)
        case .halfOpen: .halfOpen
        }
    }

    /// Asks whether a call may be made.
    ///
    /// - Parameter now: The time since any fixed origin.
    /// - Returns: What to do; a call that is let through must end in ``callEnds(_:_:at:)``.
    /// - Complexity: O(1), apart from calls that have just become too old.
    public mutating func callArrives(at now: Duration) -> Action {
        timePasses(to: now)
        switch phase {
        case .closed:
            return .allow(begin(at: now))
        case .open(let until, _) where now < until:
            return .refuse(for: until - now)
        case .open(_, let failedProbes):
            change(to: .halfOpen(successes: 0, failedProbes: failedProbes))
            return .probe(begin(at: now))
        case .halfOpen:
            guard inFlight.count >= settings.probes, let oldest = inFlight.first else {
                return .probe(begin(at: now))
            }
            return .refuse(for: oldest.started + settings.inFlightAge - now)
        }
    }

    /// Notes how a call ended; one that counted as too old already is not counted again.
    ///
    /// - Parameters:
    ///   - call: What ``callArrives(at:)`` gave.
    ///   - outcome: How it ended.
    ///   - now: The time since the same origin.
    /// - Complexity: O(*n*) in the number of calls under way.
    public mutating func callEnds(_ call: Call, _ outcome: Outcome, at now: Duration) {
        timePasses(to: now)
        guard let index = inFlight.firstIndex(where: { $0.call == call }) else { return }
        inFlight.remove(at: index)
        switch outcome {
        case .success: countSuccess(at: now)
        case .failure: countFailure(at: now)
        case .abandoned: break
        }
    }

    /// Counts calls as failed that are under way for too long.
    ///
    /// The other methods do it by themselves; call this where nothing else may happen for long.
    ///
    /// - Parameter now: The time since the same origin.
    public mutating func timePasses(to now: Duration) {
        while let oldest = inFlight.first, now - oldest.started >= settings.inFlightAge {
            inFlight.removeFirst()
            countFailure(at: now)
        }
    }
}

extension CircuitBreaker {
    private mutating func begin(at now: Duration) -> Call {
        lastNumber += 1
        let call = Call(number: lastNumber)
        inFlight.append(Flight(call: call, started: now))
        return call
    }

    private mutating func countSuccess(at now: Duration) {
        switch phase {
        case .closed:
            counts.add(first: 1, at: now)
            phase = .closed(consecutiveFailures: 0)
        case .halfOpen(let successes, _) where successes + 1 >= settings.successesToClose:
            counts.removeAll()
            change(to: .closed(consecutiveFailures: 0))
        case .halfOpen(let successes, let failedProbes):
            phase = .halfOpen(successes: successes + 1, failedProbes: failedProbes)
        case .open:
            break
        }
    }

    private mutating func countFailure(at now: Duration) {
        switch phase {
        case .closed(let failures):
            counts.add(first: 1, second: 1, at: now)
            phase = .closed(consecutiveFailures: failures + 1)
            if failures + 1 >= settings.consecutiveFailures || failsTooOften(at: now) {
                open(at: now, failedProbes: 0)
            }
        case .halfOpen(_, let failedProbes):
            open(at: now, failedProbes: failedProbes + 1)
        case .open:
            break
        }
    }

    private mutating func failsTooOften(at now: Duration) -> Bool {
        let sums = counts.sums(at: now)
        return sums.first >= settings.minimumCalls
            && Double(sums.second) >= settings.failureShare * Double(sums.first)
    }

    private mutating func open(at now: Duration, failedProbes: Int) {
        let time = settings.openTime(afterFailedProbes: failedProbes)
        change(to: .open(until: now + time, failedProbes: failedProbes))
    }

    // Calls that began in an earlier phase say nothing about the new one.
    private mutating func change(to phase: Phase) {
        self.phase = phase
        inFlight.removeAll()
    }
}
