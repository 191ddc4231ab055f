package import Model

/// What became of a run: what was done when and how long it took, and what never was.
package struct PlanReport: Hashable, Sendable {
    /// A step that was done.
    package struct Line: Hashable, Sendable {
        /// The step.
        package let step: ContinuityPlan.Step
        /// The entry that says so.
        package let entry: PlanRun.Entry
        /// From the start of the run until it was done.
        package let afterStart: Duration
        /// From the step that was done before, or from the start, until it was done.
        package let took: Duration
    }

    /// The steps that were done and not taken back, by time.
    package let done: [Line]
    /// The steps that an outage asks for and that were never done, or taken back.
    package let open: [ContinuityPlan.Step]
    /// The preparations that nobody marked as done, in order.
    package let unprepared: [ContinuityPlan.Step]
    /// How long the run took; until `now` while it is under way.
    package let length: Duration

    /// A report of a run as of `now`.
    ///
    /// - Complexity: O(*n* · *m*) in steps and entries.
    package init(_ run: PlanRun, now: Timestamp) {
        var lines: [Line] = []
        var last = run.startedAt
        for (step, entry) in Self.entries(of: run) {
            lines.append(
                Line(
                    step: step, entry: entry, afterStart: entry.at - run.startedAt,
                    took: entry.at - last))
            last = entry.at
        }
        done = lines
        let missing = run.plan.steps.filter { !run.isDone($0.id) }
        open = missing.filter { $0.phase != .before }
        unprepared = missing.filter { $0.phase == .before }
        length = (run.endedAt ?? now) - run.startedAt
    }

    private static func entries(
        of run: PlanRun
    ) -> [(ContinuityPlan.Step, PlanRun.Entry)] {
        run.plan.steps.compactMap { step -> (ContinuityPlan.Step, PlanRun.Entry)? in
            guard case .done(let entry) = run.standing(of: step.id) else { return nil }
            return (step, entry)
        }.enumerated().sorted {
            ($0.element.1.at, $0.offset) < ($1.element.1.at, $1.offset)
        }.map(\.element)
    }
}
