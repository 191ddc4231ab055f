package import Model

/// Remembers how one service did, so that its verdict neither flickers nor forgets.
///
/// Worse counts at once when somebody sees it. Trouble that nobody sees, but that many signs speak
/// for, counts after it lasted ``patience``, as of its beginning. Better counts after the calm of
/// ``StateCourse``.
package struct StateMemory: Hashable, Sendable {
    /// How long trouble that nobody sees must last to count.
    package static let patience = Duration.seconds(120)
    /// What changes so soon after a pause in watching changed during the pause.
    private static let fresh = Duration.seconds(60)

    private var course = StateCourse()
    private var doubtSince: Timestamp?
    /// The last state that was taken; `nil` before the first.
    package private(set) var last: ServiceState?
    /// From when on it was; `nil` before the first.
    package private(set) var changedAt: Timestamp?

    /// A memory without a past.
    package init() {}

    /// A memory of what was kept.
    ///
    /// - Parameters:
    ///   - changes: Changes of state, by time.
    ///   - gaps: Spans in which nobody watched, in any order.
    ///   - now: The present; after a pause that just ended, nothing is known until it is judged.
    /// - Complexity: O(*n* + *m* log *m*) in changes and gaps.
    package init(of changes: [StateChange], gaps: [TimeRange], now: Timestamp) {
        var gaps = gaps.united()[...]
        for change in changes where change.at <= now {
            while let gap = gaps.first, gap.start <= change.at {
                pause(gap, before: change.at)
                gaps.removeFirst()
            }
            course.see(change.state, at: change.at)
            (last, changedAt) = (change.state, change.at)
        }
        for gap in gaps where gap.start <= now { pause(gap, before: now) }
    }

    /// Forgets what was seen before a pause, unless it was still so well after it.
    private mutating func pause(_ gap: TimeRange, before next: Timestamp) {
        guard let last else { return }
        course.see(.unknown, at: gap.start)
        if next - gap.end >= Self.fresh { course.see(last, at: gap.end) }
    }

    /// Takes a judgement.
    ///
    /// - Parameters:
    ///   - state: What was judged.
    ///   - isWitnessed: Whether a source sees the trouble itself.
    ///   - now: The present.
    package mutating func take(_ state: ServiceState, isWitnessed: Bool, at now: Timestamp) {
        let isHeld = course.held(at: now)?.state.isTrouble ?? false
        guard state.isTrouble, !isWitnessed, !isHeld else {
            doubtSince = nil
            return change(to: state, at: now)
        }
        let since = doubtSince ?? now
        guard now - since >= Self.patience else {
            doubtSince = since
            if last == nil { change(to: .unknown, at: now) }
            return
        }
        doubtSince = nil
        change(to: state, at: max(since, changedAt ?? since))
    }

    private mutating func change(to state: ServiceState, at moment: Timestamp) {
        course.see(state, at: moment)
        guard last != state else { return }
        (last, changedAt) = (state, moment)
    }

    /// What counts at a moment; `nil` when nothing was taken yet.
    package func held(at now: Timestamp) -> HeldState? {
        var held = course.held(at: now)
        held?.doubtSince = doubtSince
        return held
    }
}
