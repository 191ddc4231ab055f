import Clocks
import Model
import StatusFeeds
import StatusSite
import Storage

// What was seen lately: kept as changes of state, and folded anew from them after a restart.

extension Standings {
    /// How far back a restart looks for the beginning of what lasts.
    private static var lookback: Duration { .seconds(30 * 86_400) }

    /// Takes a judgement into memory, keeps a change of state, and tells what counts now.
    func held(_ id: ServiceID, _ standing: ServiceStanding, at now: Timestamp) async -> HeldState? {
        var memory = memories[id] ?? StateMemory()
        // Of whom nothing was ever known, there is nothing to remember.
        guard memory.last != nil || standing.judged != .unknown else { return nil }
        let probability = standing.verdict.probability
        memory.take(
            standing.judged, isWitnessed: standing.evidence.isWitnessed(probability: probability),
            at: now)
        memories[id] = memory
        if let state = memory.last, let moment = memory.changedAt, kept[id]?.state != state {
            await keep(
                StateChange(service: id, at: moment, state: state, probability: probability))
        }
        return memory.held(at: now)
    }

    private func keep(_ change: StateChange) async {
        do {
            try await store.keep(change)
            kept[change.service] = change
            isFailing = false
        } catch {
            tell("\(error)")  // Kept with the next judgement, as of when it came.
        }
    }

    /// Takes up the states of an earlier run, and what it read of providers.
    ///
    /// - Parameter gaps: Tells in which spans nobody watched.
    /// - Throws: `StoreError` when the store cannot be read.
    func restore(
        gaps: @Sendable (TimeRange) async throws -> [TimeRange] = { _ in [] }
    ) async throws {
        let now = time.now()
        let lately = TimeRange(start: now - Self.lookback, end: now)
        let pauses = try await gaps(lately)
        for last in try await store.latestStates() {
            kept[last.service] = last
            memories[last.service] = StateMemory(
                of: try await store.stateChanges(of: last.service, in: lately), gaps: pauses,
                now: now)
        }
        try await restoreReadings()
        await refresh()
    }
}
