import Economy
package import FaultTrees
package import History
package import Model
import Numerics
package import StatusSite
import Topology

extension Fixture {
    package func outlook(for incident: Incident) async throws -> IncidentOutlook {
        var outlook = IncidentOutlook()
        guard hasOutlook, stage != .crash else { return outlook }
        outlook.predictions = OutlookStory.predictions(until: now(), hostile: hostile)
        outlook.weakPoints = incident.failedAt == nil ? [] : OutlookStory.weakPoints
        if incident.isOpen { outlook.forecasts = OutlookStory.forecasts(of: incident, at: now()) }
        outlook.cost = try OutlookStory.cost(of: incident, hostile: hostile)
        guard let failedAt = incident.failedAt else { return outlook }
        let elapsed = now().seconds(since: failedAt) / 60
        if incident.isOpen {
            let records = OutlookStory.sample
            outlook.remaining = (
                ResidualEstimator(records).estimate(elapsedMinutes: elapsed),
                "earlier outages of this service"
            )
            outlook.comparable = records
        }
        let record = PastIncident(
            id: "\(incident.id)", provider: "payments", title: incident.title,
            components: ["Payments"], severity: .critical, start: failedAt,
            end: incident.resolvedAt,
            updates: [.init(at: incident.repairedAt, text: "Rolled back to 3.2.0.\(hostile)")])
        outlook.classification = IncidentClassifier.classify(record)
        outlook.correction = kept.all.last
        return outlook
    }

    package func history() async throws -> HistoryOutlook {
        asked.add("/history")
        var history = HistoryOutlook()
        guard stage != .empty else { return history }
        let records = hostile.isEmpty ? OutlookStory.records : OutlookStory.hostile(hostile)
        history.own = hostile.isEmpty ? OutlookStory.own : HistoryStatistics(records)
        history.durations = OutlookStory.sample
        guard stage != .calm else { return history }
        history.others = hostile.isEmpty ? OutlookStory.others : history.own
        history.otherDurations = OutlookStory.sample
        history.sources = ["saas.ndjson (\(records.count) incidents)\(hostile)"]
        history.predictions =
            OutlookStory.settled + OutlookStory.predictions(until: now(), hostile: hostile)
        history.score = PredictionScore(of: history.predictions)
        return history
    }

    package func weakPoints() async throws -> [FailureModes] {
        asked.add("/weak-points")
        if stage == .empty { return [] }
        return hostile.isEmpty ? OutlookStory.weakPoints : OutlookStory.weakPoints(named: hostile)
    }

    package func keep(_ correction: Correction) async throws { kept.add(correction) }
}

/// What is computed about the story.
package enum OutlookStory {
    private static let graph = DependencyGraph(services: Story.services)
    package static let weakPoints = weakPoints(in: graph)

    /// Every end of a graph, with a measured availability of payments.
    private static func weakPoints(in graph: DependencyGraph) -> [FailureModes] {
        var figures = FailureFigures()
        figures.measured["payments"] = .init(
            availability: 0.9979, interval: 0.9948...0.9991)
        let ends = graph.nodes.filter { graph.allDependents(of: $0.id).isEmpty }
        // The graph of the story has a tree for each of its services.
        return ends.compactMap { try? FailureModes(of: $0.id, in: graph, figures: figures) }
    }

    /// A graph with a database whose name comes from outside.
    package static func weakPoints(named name: String) -> [FailureModes] {
        let database = ServiceID("db\(name)")
        let services = ["a", "b", "c"].map { id in
            Service(
                id: ServiceID(id), name: id,
                dependencies: [Dependency(on: database, kind: .critical)])
        }
        return weakPoints(
            in: DependencyGraph(
                services: services + [Service(id: database, name: "db")]))
    }

    static func forecasts(of incident: Incident, at now: Timestamp) -> [ServiceForecast] {
        var down = incident.failedAt.map { ["payments" as ServiceID: $0] } ?? [:]
        for hit in incident.impact { down[hit.service] = hit.observedAt }
        let foretold = Story.forecast
        let range = TimeRange(start: foretold.earliestAt, end: foretold.latestAt ?? now)
        let expected = down.isEmpty ? [ExpectedFall(in: range, probability: 0.95)] : []
        return CascadeForecast.forecast(
            graph: graph, down: down,
            expected: Dictionary(uniqueKeysWithValues: expected.map { ("payments", $0) }),
            up: Set(Story.services.map(\.id)).subtracting(down.keys), now: now,
            horizon: .seconds(3600), runs: 500, seed: 42)
    }

    /// What an hour and all of it costs, with the invented figures of the shop.
    static func cost(of incident: Incident, hostile: String) throws -> OutageCost {
        let example = try estimator.get()
        let roots = incident.failedAt.map { ["payments" as ServiceID: $0] } ?? [:]
        let losses = ServiceLoss.losses(
            failures: roots, impacts: incident.impact, end: incident.resolvedAt,
            counting: .observed)
        guard !hostile.isEmpty else { return example.cost(of: losses) }
        let given = example.assumptions
        let streams = given.streams.map { stream in
            RevenueStream(
                name: stream.name + hostile, services: stream.services,
                industry: stream.industry, volume: stream.volume, source: hostile)
        }
        let assumptions = CostAssumptions(
            currency: given.currency, streams: streams, functions: given.functions,
            source: hostile)
        return try CostEstimator(
            assumptions, economy: .unitedStates2017(), services: Story.services
        ).cost(of: losses)
    }

    private static let estimator = Result {
        try CostEstimator(
            .shopExample(), economy: .unitedStates2017(), services: Story.services)
    }

    /// What was foretold in the story, with what had happened by a moment.
    static func predictions(until now: Timestamp, hostile: String) -> [FallPrediction] {
        let told: [(ServiceID, String, Double, String, String?)] = [
            (
                "payments", "14:23:10", 0.95, "is foretold to fall in 8 min 32 s to 12 min",
                "14:33:12"
            ),
            ("checkout", "14:23:10", 0.93, "calls payments for every request", "14:33:14"),
            ("orders", "14:23:10", 0.81, "needs checkout for 60 % of its work", "14:34:05"),
            ("shipping", "14:33:20", 0.58, "reads orders through a queue", "14:37:10"),
            ("inventory", "14:33:20", 0.34, "reads orders through a queue", nil),
        ]
        return told.map { service, made, probability, reason, fell in
            let madeAt = Story.at(made)
            let fellAt = fell.map { Story.at($0) }.flatMap { $0 <= now ? $0 : nil }
            return FallPrediction(
                incident: 42, service: service, madeAt: madeAt, horizon: madeAt + .seconds(3600),
                probability: probability,
                expectedAt: probability >= 0.5 ? Story.at("14:34:00") : nil,
                reason: reason + hostile, fellAt: fellAt, isSettled: fellAt != nil)
        }.filter { $0.madeAt <= now }
    }

    /// Predictions of earlier incidents that come true about as often as they say.
    package static let settled: [FallPrediction] = {
        var chance = SplitMix64(seed: 7)
        let services: [ServiceID] = ["checkout", "orders", "shipping", "inventory", "analytics"]
        return (0..<160).map { index in
            let probability = Double.random(in: 0.05...0.98, using: &chance)
            let falls = Double.random(in: 0...1, using: &chance) < probability
            let madeAt = Story.at("10:00:00") - .seconds((160 - index) * 7200)
            return FallPrediction(
                incident: 1 + index / 5, service: services[index % 5], madeAt: madeAt,
                horizon: madeAt + .seconds(3600), probability: probability,
                expectedAt: probability >= 0.5 ? madeAt + .seconds(600) : nil,
                reason: "calls payments for every request, and payments was down",
                fellAt: falls ? madeAt + .seconds(640) : nil, isSettled: true)
        }
    }()

    package static let own = HistoryStatistics(records)
    package static let others = HistoryStatistics(
        records.suffix(60).enumerated().map { index, record in
            PastIncident(
                id: "o\(index)", provider: ["cloud", "mail", "maps", "git"][index % 9 % 4],
                title: "\(record.title), part \(index % 4)", severity: .major,
                start: record.start + .seconds(index * 4000),
                end: record.end.map { $0 + .seconds(index * 4060) })
        })
    package static let sample = DurationSample(of: records, asOf: Story.at("14:00:00"))

    /// Two years of incidents of three services, most of them in the afternoon.
    package static let records: [PastIncident] = {
        var chance = SplitMix64(seed: 3)
        let kinds: [(String, String, [String])] = [
            ("payments", "Connection pool exhausted", ["pool"]),
            ("checkout", "Errors after a release", ["web"]), ("orders", "Slow queue", ["queue"]),
        ]
        let end = Story.at("09:00:00")
        return (0..<74).map { index in
            let (service, title, components) = kinds[index % 7 % 3]
            let day = Double.random(in: 1...700, using: &chance)
            let hour = Double.random(in: 0...1, using: &chance)
            let start = end - .seconds(Int(day) * 86_400) + .seconds(Int(hour * hour * 28_800))
            let spread = Double.random(in: 0.2...1.6, using: &chance)
            return PastIncident(
                id: "r\(index)", provider: service, title: title, components: components,
                severity: index % 5 == 0 ? .critical : .major, start: start,
                end: start + .seconds(Int(1500 * spread * spread * spread) + 60))
        }
    }()

    /// Records whose every word comes from outside.
    package static func hostile(_ words: String) -> [PastIncident] {
        records.prefix(24).map { record in
            PastIncident(
                id: record.id + words, provider: record.provider + words,
                title: record.title + words, components: [words], severity: record.severity,
                start: record.start, end: record.end)
        }
    }
}
