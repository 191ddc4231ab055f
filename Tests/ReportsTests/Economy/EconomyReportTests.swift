import Economy
import Model
import Reports
import Testing
import Topology

@Suite("EconomyReport") struct EconomyReportTests {
    private let graph = DependencyGraph(services: [
        Service(id: "payments", name: "Payments"),
        Service(
            id: "checkout", name: "Checkout",
            dependencies: [Dependency(on: "payments", kind: .critical)]),
        Service(
            id: "shipping", name: "Shipping labels",
            dependencies: [
                Dependency(on: "checkout", kind: .asynchronous(bufferSeconds: 7200))
            ]),
        Service(
            id: "zebra", name: "Zebra", dependencies: [Dependency(on: "checkout", kind: .critical)]),
    ])

    private func report(
        _ assumptions: CostAssumptions?, for duration: Duration = .seconds(3600)
    ) throws -> EconomyReport {
        try EconomyReport(
            graph: graph, failures: [("payments", .zero)], duration: duration,
            assumptions: assumptions, economy: .unitedStates2017())
    }

    @Test func `without figures it tells functions and industries, and what is missing`() throws {
        let report = try report(nil)
        #expect(report.hits.map(\.service) == ["payments", "checkout", "zebra"])
        #expect(report.hits.map(\.function) == ["Payment", "Ordering and storefront", nil])
        #expect(report.hits.first?.industry?.code == "521CI")
        #expect(report.outage == nil)
        #expect(
            report.missing == [
                "No figures were given, so no cost is told. Write them into a file and name it "
                    + "with --assumptions; docs/methods/economy.md shows one."
            ])
        #expect(report.text.hasPrefix("payments down for 1 h\n\nService "))
        #expect(report.text.contains("Payment (guessed from the word 'payments')"))
    }

    @Test func `a failover is told as short as it is`() throws {
        let graph = DependencyGraph(services: [
            Service(id: "db-1", name: ""), Service(id: "db-2", name: ""),
            Service(
                id: "payments", name: "",
                dependencies: ["db-1", "db-2"].map {
                    Dependency(
                        on: $0, kind: .redundant(group: "db", required: 1, failoverSeconds: 30))
                }),
        ])
        let report = try EconomyReport(
            graph: graph, failures: [("db-1", .zero)], duration: .seconds(3600), assumptions: nil,
            economy: .unitedStates2017())
        #expect(report.hits.map(\.service) == ["db-1", "payments"])
        #expect(report.hits.map(\.lastsSeconds) == [3600, 30])
        #expect(report.text.contains("payments    5 s  30 s  100 %  Payment "))
    }

    @Test func `with figures it tells cost, industries, the sellers' view and every figure`() throws
    {
        let stream = RevenueStream(
            name: "Orders", services: ["checkout", "ghost"], industry: "514",
            volume: .orders(perHour: Estimate(100), value: Estimate(50)), margin: Estimate(0.2),
            fate: try OrderFate(deferred: Estimate(0.3), moved: Estimate(0.2)))
        let assumptions = CostAssumptions(
            currency: .euro, streams: [stream], functions: try FunctionMap.builtIn(),
            source: "the finance team")
        let report = try report(assumptions)
        let outage = try #require(report.outage)
        let perHour = try #require(report.perHour)
        #expect(perHour.parts.direct.likely == Money(minorUnits: 70_000, .euro))
        // The checkout loses its work from 5 s on.
        #expect(outage.parts.direct.likely == Money(minorUnits: 69_903, .euro))
        #expect(outage.total.likely == outage.operatorTotal.likely + outage.parts.ripple.likely)
        #expect(
            report.missing == [
                "The stream 'Orders' names 'ghost', which is not in the graph.",
                "No stream of revenue names payments, zebra: what that costs by itself is not counted.",
            ])
        #expect(report.assumptions.count == 8)
        #expect(report.text.contains("514 Data processing, internet publishing, a…"))
        #expect(report.text.contains("moved to another channel"))
        #expect(report.text.contains("high  peak rate, per hour\n"))
        #expect(report.text.contains("Orders: value of an order"))
        #expect(!report.text.contains("invented"))
    }

    @Test func `the shop's example is marked as such, and no line is too long`() throws {
        let report = try report(.shopExample(), for: .seconds(3 * 3600))
        #expect(report.isExample)
        #expect(report.hits.map(\.service).contains("shipping"))
        #expect(report.text.contains("The figures are an example, invented to show the method."))
        let lines = report.text.split(separator: "\n")
        #expect(lines.filter { $0.count > 100 }.map(String.init) == [])
    }

    @Test func `programs read the same in JSON`() throws {
        let json = try report(.shopExample()).json()
        #expect(json.contains("\"operatorTotal\" : {"))
        #expect(json.contains("\"currency\" : \"EUR\""))
        #expect(json.contains("\"ripplePerUnit\" : "))
    }
}
