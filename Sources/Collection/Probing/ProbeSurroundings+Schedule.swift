import Clocks
import Model

extension ProbeSurroundings {
    /// Observes targets side by side, each on its own fixed schedule, until cancelled.
    ///
    /// Returns at once without targets. A target is never observed twice at once: what takes longer
    /// than the interval makes the slots meanwhile be skipped.
    func observe<Target: ProbeTarget>(
        _ targets: [Target],
        by observation: @escaping @Sendable (Target) async throws -> Observation
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for target in targets {
                group.addTask { try await self.keepObserving(target, observation) }
            }
        }
    }

    private func keepObserving<Target: ProbeTarget>(
        _ target: Target, _ observation: @Sendable (Target) async throws -> Observation
    ) async throws {
        let schedule = FixedSchedule(every: target.every, key: target.scheduleKey)
        while true {
            try await time.sleep(until: schedule.next(after: time.now()))
            await publish(try await observation(target))
            try Task.checkCancellation()
        }
    }
}
