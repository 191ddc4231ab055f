import Economy
import Model
import TestKit
import Testing

@Suite("OutageCost", .timeLimit(.minutes(1))) struct OutageCostTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)
    private let economy: InputOutputModel
    private let functions: FunctionMap

    init() throws {
        economy = try InputOutputModel.unitedStates2017()
        functions = try FunctionMap.builtIn()
    }

    /// 100 orders an hour of 50 each, of which 20 % is kept; 50 % lost, 30 % deferred, 20 % moved.
    private func orders(services: [ServiceID] = ["checkout", "payments"]) throws -> RevenueStream {
        RevenueStream(
            name: "Orders", services: services, industry: "514",
            volume: .orders(perHour: Estimate(100), value: Estimate(50)), margin: Estimate(0.2),
            fate: try OrderFate(deferred: Estimate(0.3), moved: Estimate(0.2)),
            creditPerHour: Estimate(40))
    }

    private func estimator(
        _ streams: [RevenueStream], staff: Staff? = nil
    ) throws -> CostEstimator {
        try CostEstimator(
            CostAssumptions(
                currency: .euro, streams: streams, staff: staff, functions: functions,
                source: "the finance team"),
            economy: economy, services: [])
    }

    private func loss(
        _ service: ServiceID, _ share: Double, from: Int, to end: Int?
    ) -> ServiceLoss {
        ServiceLoss(
            service: service, share: share, start: start + .seconds(60 * from),
            end: end.map { start + .seconds(60 * $0) })
    }

    private func after(minutes: Int) -> Timestamp { start + .seconds(60 * minutes) }

    @Test func `an hour costs orders lost and moved, and what suppliers lose with those lost`()
        throws
    {
        let cost = try estimator([orders()]).cost(of: [loss("payments", 1, from: 0, to: nil)])
        let hour = cost.perHour(at: after(minutes: 5))
        #expect(hour.direct.likely == Money(minorUnits: 70_000, .euro))
        #expect(hour.credits.likely == Money(minorUnits: 4_000, .euro))
        #expect(hour.operatorTotal.likely == Money(minorUnits: 74_000, .euro))
        #expect(hour.sales.lost.likely == Money(minorUnits: 250_000, .euro))
        #expect(hour.sales.deferred.likely == Money(minorUnits: 150_000, .euro))
        #expect(hour.sales.moved.likely == Money(minorUnits: 100_000, .euro))
        #expect(abs(hour.sales.ordersLost.likely - 50) < 1e-9)
        // 500 of output are lost for good, and the multiplier of 514 is 1.7040819.
        #expect(abs(hour.ripple.likely.majorUnits - 500 * 0.7040819) < 0.36)
        #expect(hour.byIndustry.first?.industry.code == "514")
        #expect(hour.total.likely == hour.operatorTotal.likely + hour.ripple.likely)
    }

    @Test func `an order is lost once although two services on its way are down`() throws {
        let cost = try estimator([orders()]).cost(of: [
            loss("payments", 1, from: 0, to: 60), loss("checkout", 1, from: 1, to: 60),
        ])
        let total = cost.accrued(until: after(minutes: 600))
        #expect(total.direct.likely == Money(minorUnits: 70_000, .euro))
        #expect(total.byService.map(\.service) == ["payments"])
        #expect(cost.perHour(at: after(minutes: 60)).direct.isZero)
        #expect(cost.perHour(at: after(minutes: -1)).direct.isZero)
    }

    @Test func `at each moment the service that loses most accounts for the loss`() throws {
        let cost = try estimator([orders()]).cost(of: [
            loss("payments", 0.5, from: 0, to: 60), loss("checkout", 1, from: 30, to: 60),
        ])
        let total = cost.accrued(until: after(minutes: 60))
        #expect(total.direct.likely == Money(minorUnits: 52_500, .euro))
        #expect(total.byService.map(\.service) == ["checkout", "payments"])
        #expect(total.byService.map(\.direct.likely.minorUnits) == [35_000, 17_500])
    }

    @Test func `what it has cost grows while the outage lasts and stays when it has ended`() throws
    {
        let cost = try estimator([orders()]).cost(of: [loss("payments", 1, from: 0, to: 30)])
        let amounts = [-5, 0, 15, 30, 45].map {
            cost.accrued(until: after(minutes: $0)).direct.likely.minorUnits
        }
        #expect(amounts == [0, 0, 17_500, 35_000, 35_000])
    }

    @Test func `people at work cost while anything is down`() throws {
        let staff = Staff(people: Estimate(3), costPerHour: Estimate(80))
        let cost = try estimator([orders()], staff: staff).cost(of: [
            loss("search", 0.1, from: 0, to: 30), loss("payments", 1, from: 60, to: 90),
        ])
        let total = cost.accrued(until: after(minutes: 90))
        #expect(total.staff.likely == Money(minorUnits: 24_000, .euro))
        #expect(
            cost.missing == [
                "No stream of revenue names search: what that costs by itself is not counted."
            ])
    }

    @Test func `the range holds every combination of the figures`() throws {
        let low = try #require(Estimate(low: 80, likely: 100, high: 130))
        let deferred = try #require(Estimate(low: 0.1, likely: 0.3, high: 0.5))
        let stream = RevenueStream(
            name: "Orders", services: ["payments"], industry: "514",
            volume: .orders(perHour: low, value: Estimate(50)), margin: Estimate(0.2),
            fate: try OrderFate(deferred: deferred, moved: Estimate(0.2)))
        let hour = try estimator([stream]).cost(of: [loss("payments", 1, from: 0, to: nil)])
            .perHour(at: start)
        #expect(hour.direct.low == Money(minorUnits: 40_000, .euro))
        #expect(hour.direct.likely == Money(minorUnits: 70_000, .euro))
        #expect(hour.direct.high == Money(minorUnits: 117_000, .euro))
    }

    @Test func `totals are the sums of the lines`() throws {
        let assumptions = try CostAssumptions.shopExample()
        let estimator = try CostEstimator(assumptions, economy: economy, services: [])
        let cost = estimator.cost(of: [
            loss("payments", 1, from: 0, to: 47), loss("shipping", 1, from: 3, to: 47),
            loss("marketing", 0.37, from: 11, to: 47),
        ])
        let total = cost.accrued(until: after(minutes: 41))
        let direct = total.byIndustry.reduce(Money.zero(.euro)) { $0 + $1.direct.high }
        let ripple = total.byIndustry.reduce(Money.zero(.euro)) { $0 + $1.ripple.high }
        #expect(direct == total.direct.high)
        #expect(ripple == total.ripple.high)
        #expect(
            total.byService.reduce(Money.zero(.euro)) { $0 + $1.direct.low } == total.direct.low)
        #expect(total.byStream.map(\.stream).count == 3)
        #expect(cost.isExample)
        #expect(cost.missing == [])
        #expect(cost.assumptions.count == 23)
    }

    @Test(arguments: UInt64(1)...20) func `the order of the losses changes nothing`(seed: UInt64)
        throws
    {
        var chance = SeededGenerator(seed: seed)
        let names: [ServiceID] = ["payments", "checkout", "other"]
        let losses = (0..<12).map { place in
            let from = Int.random(in: 0..<60, using: &chance)
            let to = Int.random(in: from...90, using: &chance)
            return loss(
                names[place % 3], Double(Int.random(in: 0...4, using: &chance)) / 4, from: from,
                to: to)
        }
        let estimator = try estimator([orders()])
        let one = estimator.cost(of: losses).accrued(until: after(minutes: 80))
        let other = estimator.cost(of: losses.shuffled(using: &chance))
            .accrued(until: after(minutes: 80))
        #expect(one == other, "seed \(seed)")
        #expect(abs(one.direct.likely.majorUnits - brute(losses)) < 0.2, "seed \(seed)")
    }

    /// The direct cost, added up minute by minute.
    private func brute(_ losses: [ServiceLoss]) -> Double {
        (0..<80).reduce(0) { sum, minute in
            let moment = after(minutes: minute)
            let shares = losses.filter { loss in
                loss.service != "other" && loss.start <= moment
                    && (loss.end.map { moment < $0 } ?? true)
            }.map(\.share)
            return sum + (shares.max() ?? 0) * 700 / 60
        }
    }

    @Test func `figures that are missing are named, and nothing is invented`() throws {
        let bare = RevenueStream(name: "Orders", services: ["payments"])
        let cost = try estimator([bare]).cost(of: [loss("payments", 1, from: 0, to: nil)])
        #expect(cost.perHour(at: start).total.isZero)
        #expect(
            cost.missing == [
                "The cost of 'Orders' is not known: give 'ordersPerHour' and 'orderValue', or "
                    + "'revenuePerHour'.",
                "The cost of 'Orders' is not known: give two of 'lost', 'deferred' and 'moved'.",
                "The industry of 'Orders' is not known: give 'industry' or 'function'. Without it "
                    + "there is no ripple.",
            ])
    }

    @Test func `without a margin the sellers' view stands alone`() throws {
        let stream = RevenueStream(
            name: "Orders", services: ["payments"], industry: "514",
            volume: .orders(perHour: Estimate(100), value: Estimate(50)),
            fate: try OrderFate(lost: Estimate(0.5), moved: Estimate(0.2)))
        let cost = try estimator([stream]).cost(of: [loss("payments", 1, from: 0, to: nil)])
        let hour = cost.perHour(at: start)
        #expect(hour.direct.isZero)
        #expect(hour.sales.lost.likely == Money(minorUnits: 250_000, .euro))
        #expect(
            cost.missing == [
                "The cost of 'Orders' is not known: give 'margin', the share of an order's value "
                    + "you keep."
            ])
    }

    @Test func `the worst moment is the one in which an hour costs most`() throws {
        let cost = try estimator([orders()]).cost(of: [
            loss("payments", 0.5, from: 0, to: 60), loss("checkout", 1, from: 30, to: 50),
        ])
        #expect(cost.worstMoment == after(minutes: 30))
        #expect(try estimator([orders()]).cost(of: []).worstMoment == nil)
    }
}
