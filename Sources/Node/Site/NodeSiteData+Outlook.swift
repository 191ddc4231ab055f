import FaultTrees
import History
import Model
import StatusSite
import Storage
import Topology

// What is computed beside what was seen.

extension NodeSiteData {
    /// The predictions that the score counts: the last ones of all incidents.
    private static var mostScored: Int { 500 }
    /// The predictions that are listed.
    private static var mostListed: Int { 200 }

    func outlook(for incident: Incident) async throws -> IncidentOutlook {
        var outlook = IncidentOutlook()
        outlook.forecasts = await watch.outlook.forecasts[incident.id] ?? []
        outlook.predictions = try await store.predictions(incident: incident.id, limit: 500)
        if let remaining = outlooks.remaining(of: incident, at: now()) {
            outlook.remaining = (remaining.estimate, remaining.precedents.words)
            outlook.comparable = remaining.precedents.sample
        }
        outlook.cost = outlooks.cost(of: incident)
        outlook.weakPoints = outlooks.weakPoints(shownBy: incident)
        outlook.correction = OwnRecords.correction(
            of: incident, among: try await store.corrections())
        outlook.classification = outlooks.classification(of: incident)
        return outlook
    }

    func history() async throws -> HistoryOutlook {
        let known = outlooks.known
        var history = HistoryOutlook()
        history.own = known.own
        history.others = known.others
        history.sources = outlooks.past.sources
        if let own = known.own { history.durations = own.all.outageDurations }
        if let others = known.others { history.otherDurations = others.all.outageDurations }
        let predictions = try await store.predictions(incident: nil, limit: Self.mostScored)
        // Those that come true settle early, so that counting all settled ones would favour them.
        let now = now()
        history.score = PredictionScore(of: predictions.filter { $0.horizon < now })
        history.predictions = predictions.suffix(Self.mostListed)
        return history
    }

    func weakPoints() async -> [FailureModes] {
        let ends = Set(outlooks.ends)
        return outlooks.known.modes.filter { ends.contains($0.service) }
    }

    func keep(_ correction: Correction) async throws {
        try await store.keep(correction)
        outlooks.wake()
    }
}
