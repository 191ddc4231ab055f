import Clocks
import Model

/// Observes many targets side by side, each on its own fixed schedule.
///
/// A target is never observed twice at once: what takes longer than the interval makes the slots
/// meanwhile be skipped.
struct ProbeLoop: Sendable {
    let time: any TimeSource
    let publish: @Sendable (Observation) async -> Void

    /// Runs until cancelled; returns at once without targets.
    func run<Target: ProbeTarget>(
        _ targets: [Target], observe: @escaping @Sendable (Target) async throws -> Observation
    ) async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for target in targets {
                group.addTask { try await self.keepObserving(target, observe) }
            }
        }
    }

    private func keepObserving<Target: ProbeTarget>(
        _ target: Target, _ observe: @Sendable (Target) async throws -> Observation
    ) async throws {
        let schedule = FixedSchedule(every: target.every, key: target.scheduleKey)
        while true {
            try await time.sleep(until: schedule.next(after: time.now()))
            await publish(try await observe(target))
            try Task.checkCancellation()
        }
    }
}
