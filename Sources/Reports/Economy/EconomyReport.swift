package import Economy
package import Model
package import Topology

/// What an outage costs: who is hit, which functions and industries, and how much money.
package struct EconomyReport: Report {
    /// A service that loses work, with its function and industry as far as they are known.
    package struct Hit: Hashable, Encodable, Sendable {
        /// The service.
        package let service: ServiceID
        /// Share of its work lost, in 0...1.
        package let share: Double
        /// Seconds from the first failure until it loses work.
        package let afterSeconds: Double
        /// Seconds in which it loses work, failovers included; `nil` while no end is in sight.
        package let lastsSeconds: Double?
        /// Its business function; `nil` when nothing tells.
        package let function: String?
        /// The industry that sells this function; `nil` when nothing tells.
        package let industry: Industry?
        /// How function and industry are known.
        package let confidence: FunctionMatch.Confidence?
        /// The same in words.
        package let reason: String?
        /// What a unit of income lost there takes from other industries; `nil` when not known.
        package let ripplePerUnit: Double?
    }

    /// A cost with its totals.
    package struct Cost: Hashable, Encodable, Sendable {
        /// The parts.
        package let parts: CostBreakdown
        /// What the operator pays: direct cost, credits and staff.
        package let operatorTotal: MoneyRange
        /// The operator's cost and the ripple.
        package let total: MoneyRange

        init(_ parts: CostBreakdown) {
            self.parts = parts
            operatorTotal = parts.operatorTotal
            total = parts.total
        }
    }

    /// What failed, in the order given.
    package let down: [ServiceID]
    /// How long it stays down, in seconds.
    package let durationSeconds: Double
    /// Who loses work, in the order of fall.
    package let hits: [Hit]
    /// The cost of the whole outage; `nil` without assumptions.
    package let outage: Cost?
    /// The cost of an hour at the rate of the worst moment; `nil` without assumptions.
    package let perHour: Cost?
    /// Every figure used, with its source and where to change it.
    package let assumptions: [Assumption]
    /// Whether the figures are invented, to show how it works.
    package let isExample: Bool
    /// What is not counted or not known, a sentence for each.
    package let missing: [String]

    /// Answers for a graph.
    ///
    /// - Parameters:
    ///   - graph: Who needs whom.
    ///   - failures: What fails, and how long after the start.
    ///   - duration: How long each of them stays down.
    ///   - assumptions: Figures about money; without them only functions and industries are told.
    ///   - economy: Who buys from whom.
    /// - Throws: `CostError` for assumptions that do not fit the economy, `EconomyError` when the
    ///   table of functions is damaged.
    package init(
        graph: DependencyGraph, failures: [(service: ServiceID, after: Duration)],
        duration: Duration, assumptions: CostAssumptions?, economy: InputOutputModel
    ) throws {
        let start = Timestamp(millisecondsSinceEpoch: 0)
        let outages = failures.map { failure in
            let begin = start + failure.after
            return (failure.service, Outage(start: begin, end: begin + duration))
        }
        let forecast = graph.impactForecast(
            of: Dictionary(outages, uniquingKeysWith: { first, _ in first }))
        let functions = try assumptions?.functions ?? FunctionMap.builtIn()
        down = failures.map(\.service)
        durationSeconds = duration / .seconds(1)
        hits = (forecast.origins + forecast.hits).compactMap {
            Hit($0, since: start, graph, functions, economy)
        }
        guard let assumptions else {
            (outage, perHour, self.assumptions, isExample) = (nil, nil, [], false)
            missing = [Self.noFigures]
            return
        }
        let losses = ServiceLoss.losses(of: forecast)
        let cost = try CostEstimator(assumptions, economy: economy, services: graph.nodes)
            .cost(of: losses)
        let end = losses.compactMap(\.end).max() ?? start
        outage = Cost(cost.accrued(until: end))
        perHour = Cost(cost.perHour(at: cost.worstMoment ?? start))
        self.assumptions = cost.assumptions
        isExample = cost.isExample
        missing = Self.strangers(in: assumptions, graph) + cost.missing
    }

    private static let noFigures =
        "No figures were given, so no cost is told. Write them into a file and name it with "
        + "--assumptions; docs/methods/economy.md shows one."

    private static func strangers(
        in assumptions: CostAssumptions, _ graph: DependencyGraph
    ) -> [String] {
        assumptions.streams.flatMap { stream in
            stream.services.filter { graph.number(of: $0) == nil }.map { service in
                "The stream '\(stream.name)' names '\(service)', which is not in the graph."
            }
        }
    }
}

extension EconomyReport.Hit {
    /// What is told of a hit; `nil` when nothing is lost.
    init?(
        _ hit: ImpactForecast.Hit, since start: Timestamp, _ graph: DependencyGraph,
        _ functions: FunctionMap, _ economy: InputOutputModel
    ) {
        let shares = [hit.worstShare] + hit.interruptions.map(\.share)
        guard let moment = hit.hitAt, let share = shares.max(), share > 0 else { return nil }
        let match = graph[hit.service].flatMap(functions.match)
        // A function may name an industry that the tables do not have; then it stays unknown.
        let place = match.flatMap { try? economy.place(of: $0.function.industry) }
        self.init(
            service: hit.service, share: share, afterSeconds: moment.seconds(since: start),
            lastsSeconds: Self.lasting(hit),
            function: match?.function.name, industry: place.map { economy.industries[$0] },
            confidence: match?.confidence, reason: match?.reason,
            ripplePerUnit: place.map { economy.multipliers[$0] - 1 })
    }

    /// Seconds with any loss, whatever overlaps counted once.
    private static func lasting(_ hit: ImpactForecast.Hit) -> Double? {
        if let last = hit.steps.last, last.share > 0 { return nil }
        let falls = zip(hit.steps, hit.steps.dropFirst()).filter { $0.0.share > 0 }
            .map { (start: $0.0.at, end: $0.1.at) }
        let spans = (falls + hit.interruptions.map { (start: $0.start, end: $0.end) })
            .sorted { $0.start < $1.start }
        var (total, end) = (0.0, spans.first?.start)
        for span in spans {
            let start = max(span.start, end ?? span.start)
            guard span.end > start else { continue }
            total += span.end.seconds(since: start)
            end = span.end
        }
        return total
    }
}
