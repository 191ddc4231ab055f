import Economy
import Model
import Testing

@Suite("CostEstimator") struct CostEstimatorTests {
    private func estimator(
        _ streams: [RevenueStream], services: [Service] = []
    ) throws -> CostEstimator {
        try CostEstimator(
            CostAssumptions(
                currency: .dollar, streams: streams, functions: FunctionMap.builtIn(),
                source: "the finance team"),
            economy: .unitedStates2017(), services: services)
    }

    @Test func `every figure is listed with its source and its key`() throws {
        let perHour = try #require(Estimate(low: 300, likely: 360, high: 420))
        let stream = RevenueStream(
            name: "Orders", services: ["shop"], industry: "4A0",
            volume: .orders(perHour: perHour, value: Estimate(48.5)), margin: Estimate(0.125),
            fate: try OrderFate(lost: Estimate(0.5), moved: Estimate(0.2)), source: "May 2026")
        let figures = try estimator([stream]).figures
        let expected = [
            "Orders: orders per hour = 300 to 420, likely 360 (May 2026)",
            "Orders: value of an order = 48.5 USD (May 2026)",
            "Orders: share kept of the value = 12.5 % (May 2026)",
            "Orders: orders lost = 50 % (May 2026)", "Orders: orders deferred = 30 % (May 2026)",
            "Orders: orders moved = 20 % (May 2026)",
            "Orders: industry = 4A0 Other retail (May 2026)",
            "Ripple: purchases between industries = United States, 2017, 71 industries "
                + "(US Bureau of Economic Analysis)",
        ]
        #expect(figures.map { "\($0.subject) = \($0.value) (\($0.source))" } == expected)
        #expect(figures.first?.key == "streams[Orders].ordersPerHour")
    }

    @Test func `an industry that is not stated is guessed from the services, and said so`() throws {
        let stream = RevenueStream(name: "Fees", services: ["pay"])
        let services = [Service(id: "pay", name: "Card payments")]
        let figures = try estimator([stream], services: services).figures
        #expect(
            figures.first?.value == "521CI Federal Reserve banks, credit intermediation, and "
                + "related activities (guessed from the word 'payments')")
    }

    @Test func `an unknown industry and a repeated stream are refused`() throws {
        let stream = RevenueStream(name: "Fees", services: ["pay"], industry: "0")
        let error = #expect(throws: CostError.self) { try estimator([stream]) }
        #expect(
            error?.description == "The industry '0' of 'Fees' is not in the tables; take a code "
                + "from docs/methods/economy.md.")
        let good = RevenueStream(name: "Fees", services: ["pay"], industry: "22")
        let repeated = #expect(throws: CostError.self) { try estimator([good, good]) }
        #expect(
            repeated?.description
                == "The stream 'Fees' is listed twice; give each its own name.")
    }

    @Test func `shares of orders have to fit together`() throws {
        let fate = try OrderFate(
            deferred: try #require(Estimate(low: 0.3, likely: 0.5, high: 0.9)),
            moved: Estimate(0.2))
        #expect(fate.lost.low == 0)
        #expect(abs(fate.lost.likely - 0.3) < 1e-12)
        #expect(abs(fate.lost.high - 0.5) < 1e-12)
        #expect(throws: CostError.sharesExceedAll) {
            try OrderFate(lost: Estimate(0.7), moved: Estimate(0.4))
        }
        #expect(throws: CostError.sharesExceedAll) {
            try OrderFate(lost: Estimate(-0.1), deferred: Estimate(0.4))
        }
        #expect(
            CostError.sharesExceedAll.description == "The shares of lost, deferred and moved "
                + "orders must lie between 0 and 1 and come to at most 1 together.")
    }

    @Test func `an estimate is ordered and finite`() {
        #expect(Estimate(low: 2, likely: 1, high: 3) == nil)
        #expect(Estimate(low: 1, likely: 3, high: 2) == nil)
        #expect(Estimate(low: 1, likely: 2, high: .infinity) == nil)
        #expect(Estimate(low: .nan, likely: 2, high: 3) == nil)
    }
}
