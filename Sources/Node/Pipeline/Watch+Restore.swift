import Detection
import Incidents
package import Model
import Storage

// Going on after a stop: the detectors see the recent past again, the book gets its open incidents.

extension Watch {
    /// Takes up where the last run ended.
    ///
    /// Observations of the last two hours run through the detectors again, which then know what
    /// they knew; what they found is in the store already and is not told twice. A span in which
    /// nothing was watched is noted.
    ///
    /// - Parameters:
    ///   - now: The present.
    ///   - pause: From which length on a pause counts as a gap.
    /// - Throws: ``StoreError`` when the store cannot be read.
    package func restore(now: Timestamp, pause: Duration) async throws {
        let past = TimeRange(start: now - history.span, end: now)
        for observation in try await store.observations(in: past, service: nil) {
            let (frame, events) = bank.ingest(observation)
            if let frame { history.append(frame) }
            board.take(observation, events)
        }
        book = IncidentBook(
            services: plan.services, open: try await store.openIncidents(),
            nextID: try await store.nextIncidentID(),
            resolved: try await store.incidents(limit: 50).filter { !$0.isOpen },
            recentInfo: try await store.findings(in: past),
            recentChanges: try await store.changes(in: past))
        outlook = FallOutlook(
            services: plan.services, open: try await store.openPredictions())
        var draft = book
        var step = reconcile(&draft, at: now)
        if let last = try await store.lastAlive(), now - last >= pause {
            let gap = TimeRange(start: last, end: now)
            try await store.recordGap(gap)
            step.merge(draft.noteGap(gap))
        }
        try await keep(step, in: draft, at: now)
    }

    /// Ends findings that the replayed detectors no longer see, adds those only they see.
    private func reconcile(_ draft: inout IncidentBook, at now: Timestamp) -> IncidentStep {
        let seen = board.open.filter { $0.severity > .info }
        let known = draft.open.values.flatMap(\.findings).filter { $0.endedAt == nil }
        let gone = known.filter { finding in !seen.contains { isSame($0, finding) } }
        return draft.take(gone.map { .ended($0) } + seen.map { .updated($0) }, at: now)
    }

    private func isSame(_ left: Finding, _ right: Finding) -> Bool {
        left.detector == right.detector && left.service == right.service
            && left.subject == right.subject && left.kind == right.kind
    }
}
