import Clocks
import Model
import StatusFeeds
import StatusSite
import Storage

// The record of the last days.

extension Standings {
    /// Days that are made at most.
    private static var mostDays: Int { 400 }

    /// The last days of a service, oldest first; today is the last.
    ///
    /// - Throws: `StoreError` when the store cannot be read.
    func days(
        of id: ServiceID, count: Int, gaps: @Sendable (TimeRange) async throws -> [TimeRange]
    ) async throws -> [DayRecord] {
        let count = min(max(1, count), Self.mostDays)
        let now = time.now()
        let range = TimeRange(start: DayRecords.start(of: count, until: now), end: now)
        return DayRecords(
            now: now, changes: try await store.stateChanges(of: id, in: range),
            gaps: try await gaps(range), reading: providers[id]?.reading
        ).days(count)
    }
}
