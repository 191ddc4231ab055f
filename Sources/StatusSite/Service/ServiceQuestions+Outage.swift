import Catalogue
import Continuity
import History
import Model
import Numerics
import StatusFeeds

extension ServiceQuestions {
    /// What happens if it goes down: how it does, who needs it, what the record says.
    var outage: Question {
        question(
            "outage", texts.askOutage(name),
            [
                texts.doesNow(
                    texts.state(dossier.standing.state),
                    at: String(dossier.now.description.prefix(16))),
                functionsNow,
                dependants.isEmpty
                    ? nil : texts.mayFailToo(dependants.count, listed(dependants)),
                critical.isEmpty ? nil : texts.fallsWith(name, listed(critical)),
                ownRecord, publishedRecord,
            ], links: [.init(text: texts.planTitle(name), address: .plan(entry.id))])
    }

    /// The functions that some source knows to be in trouble.
    private var functionsNow: String? {
        let hit = dossier.standing.functions.filter(\.state.isTrouble)
        guard !hit.isEmpty else { return nil }
        let names = hit.map { "\(texts.function(named: $0.name)) (\(texts.state($0.state)))" }
        return texts.functionsHit(texts.list(names))
    }

    /// Those without which it fails, as far as somebody named says so.
    private var critical: [String] {
        entry.dependencies.filter { relation in
            relation.dependency.kind == .critical && relation.provenance.confidence != .common
        }.map { dossier.catalogue[$0.dependency.service]?.name ?? $0.dependency.service.rawValue }
    }

    private var ownRecord: String? {
        guard !dossier.incidents.isEmpty else {
            return dossier.standing.members.isEmpty ? nil : texts.noIncidentSeen(name)
        }
        let minutes = dossier.incidents.compactMap { incident -> Double? in
            guard let start = incident.failedAt, let end = incident.resolvedAt else { return nil }
            return end.seconds(since: start)
        }
        return texts.incidentsSeen(
            dossier.incidents.count, over: minutes.count,
            median: minutes.count == 1 || minutes.count >= FewestRecords.median
                ? Quantile.median(of: minutes).map { texts.duration($0.rounded()) } : nil)
    }

    private var publishedRecord: String? {
        guard let first = entry.history.map(\.started).min() else { return nil }
        return texts.incidentsPublished(entry.history.count, since: first)
    }
}
