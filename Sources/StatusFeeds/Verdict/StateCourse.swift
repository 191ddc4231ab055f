package import Model

/// How a service does over time, where trouble counts at once and is over only after a calm.
///
/// Trouble that is not seen for ``calm`` is over, as of when it was last seen; a service that works
/// for half a minute in between has one trouble and not two. So no time is made up: what is held
/// while the calm is waited for is told as held. Pure: a fold over changes of state, which comes out
/// the same whenever it is made again from what was kept.
package struct StateCourse: Hashable, Sendable {
    /// How long trouble must not be seen until it counts as over.
    ///
    /// Hosted watchers wait some minutes by default; people who write status pages by hand watch a
    /// repair for about 15. `docs/methods/verdict.md` has the sources.
    package static let calm = Duration.seconds(300)

    private var levels = [Level(.degraded), Level(.partial), Level(.down)]
    private var seen: Span?
    private var known: Span?

    /// A course of which nothing was seen yet.
    package init() {}

    /// Takes what is seen from a moment on; the same again changes nothing.
    ///
    /// Moments must not go back.
    package mutating func see(_ state: ServiceState, at moment: Timestamp) {
        settle(at: moment)
        for index in levels.indices { levels[index].see(state, at: moment) }
        if seen?.state != state { seen = Span(state: state, since: moment) }
        if state == .unknown {
            if known?.left == nil { known?.left = moment }
        } else if known?.state == state, known?.isBridged(at: moment) ?? false {
            known?.left = nil
        } else {
            known = Span(state: state, since: moment)
        }
    }

    /// What counts at a moment; `nil` when nothing was seen yet.
    package func held(at now: Timestamp) -> HeldState? {
        guard let seen else { return nil }
        var course = self
        course.settle(at: now)
        guard let top = course.levels.lastIndex(where: { $0.began != nil }),
            let began = course.levels[top].began
        else {
            let since = known?.state == seen.state ? known?.since : nil
            return HeldState(state: seen.state, since: since ?? seen.since)
        }
        let worse = course.levels[(top + 1)...].compactMap(\.ended).max()
        return HeldState(
            state: course.levels[top].state, since: max(began, worse ?? began),
            troubleSince: course.levels[0].began,
            recovery: course.levels[top].left.map {
                .init(state: seen.state, since: seen.since, overAt: $0 + Self.calm)
            })
    }

    private mutating func settle(at now: Timestamp) {
        for index in levels.indices { levels[index].settle(at: now) }
    }
}

/// A stretch of one state.
private struct Span: Hashable, Sendable {
    let state: ServiceState
    let since: Timestamp
    /// When nothing was known any more; `nil` while something is.
    var left: Timestamp?

    /// Whether what was not known until a moment is too short to begin anew.
    func isBridged(at moment: Timestamp) -> Bool {
        left.map { moment - $0 < StateCourse.calm } ?? true
    }
}

/// A state of trouble or any worse one: holds from when it is seen until after the calm.
private struct Level: Hashable, Sendable {
    let state: ServiceState
    /// When it began; `nil` while it does not hold.
    private(set) var began: Timestamp?
    /// Since when it is not seen; `nil` while it is.
    private(set) var left: Timestamp?
    /// When it last ended; `nil` when it never did.
    private(set) var ended: Timestamp?

    init(_ state: ServiceState) { self.state = state }

    mutating func see(_ state: ServiceState, at moment: Timestamp) {
        if state.rank >= self.state.rank {
            began = began ?? moment
            left = nil
        } else if began != nil {
            left = left ?? moment
        }
    }

    mutating func settle(at now: Timestamp) {
        guard let left, now - left >= StateCourse.calm else { return }
        ended = left
        began = nil
        self.left = nil
    }
}
