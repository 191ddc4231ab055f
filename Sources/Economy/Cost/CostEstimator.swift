package import Model

/// Assumptions made ready: everything about cost that does not depend on the outage.
///
/// Made once; a cost made with it takes time in the number of losses and streams only.
package struct CostEstimator: Sendable {
    /// What the operator believes.
    package let assumptions: CostAssumptions
    /// Every figure with its source and where to change it.
    package let figures: [Assumption]
    /// What is not known, a sentence for each; empty when all streams can be priced.
    package let missing: [String]
    let rates: [StreamRates]
    let industries: [Industry]
    /// The streams of each service, by their place.
    let streamsByService: [ServiceID: [Int]]

    /// Makes assumptions ready.
    ///
    /// - Parameters:
    ///   - assumptions: What the operator believes.
    ///   - economy: Who buys from whom.
    ///   - services: The services watched, to guess the industry of a stream that states none.
    /// - Throws: ``CostError`` for an unknown industry or a repeated stream.
    /// - Complexity: O(*n*²) a stream, for *n* industries.
    package init(
        _ assumptions: CostAssumptions, economy: InputOutputModel, services: [Service]
    ) throws(CostError) {
        var rates: [StreamRates] = []
        var texts: [String: String] = [:]
        var byService: [ServiceID: [Int]] = [:]
        for (place, stream) in assumptions.streams.enumerated() {
            var rate = StreamRates(stream)
            if let choice = Self.industry(of: stream, assumptions.functions, services) {
                try Self.add(choice.code, of: stream, economy, to: &rate)
                let name = rate.place.map { economy.industries[$0].name } ?? ""
                guard
                    texts.updateValue("\(choice.code) \(name)\(choice.note)", forKey: stream.name)
                        == nil
                else { throw .repeatedStream(stream.name) }
            } else {
                rate.missing.append(
                    "The industry of '\(stream.name)' is not known: give 'industry' or "
                        + "'function'. Without it there is no ripple.")
            }
            for service in Set(stream.services) { byService[service, default: []].append(place) }
            rates.append(rate)
        }
        var writer = AssumptionWriter(assumptions)
        figures = writer.all(industries: texts)
        missing = rates.flatMap(\.missing)
        self.assumptions = assumptions
        self.rates = rates
        industries = economy.industries
        streamsByService = byService
    }

    /// What an outage costs.
    ///
    /// - Complexity: O(*n* log *n*) in the losses of services that bring in money.
    package func cost(of losses: [ServiceLoss]) -> OutageCost { OutageCost(self, losses) }

    private static func add(
        _ code: String, of stream: RevenueStream, _ economy: InputOutputModel,
        to rate: inout StreamRates
    ) throws(CostError) {
        do {
            rate.add(
                place: try economy.place(of: code),
                requirements: try economy.totalRequirements(of: code))
        } catch {
            throw .unknownIndustry(code, stream: stream.name)
        }
    }

    /// The industry stated, or that of the function of a service; stated functions come first.
    private static func industry(
        of stream: RevenueStream, _ functions: FunctionMap, _ services: [Service]
    ) -> (code: String, note: String)? {
        if let code = stream.industry { return (code, "") }
        let members = Set(stream.services)
        let matches = services.filter { members.contains($0.id) }.compactMap(functions.match)
        let best = matches.first { $0.confidence == .stated } ?? matches.first
        return best.map { ($0.function.industry, " (\($0.reason))") }
    }
}
