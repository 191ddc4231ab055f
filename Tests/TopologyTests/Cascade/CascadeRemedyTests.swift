import Model
import Testing
import Topology

@Suite("Cascade remedies", .timeLimit(.minutes(1)))
struct CascadeRemedyTests {
    let now = CascadeGraphs.now

    @Test func `the dependency that everything hangs on comes first, by what is behind it`() {
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service("a", [("hub", .critical)]),
            CascadeGraphs.service("b", [("hub", .critical)]),
            CascadeGraphs.service("c", [("hub", .critical)]),
            CascadeGraphs.service("hub", [("db", .critical)]), CascadeGraphs.service("db"))
        let remedies = CascadeSimulation(
            CascadeInput(graph: graph, down: ["db": now], now: now, runs: 300, priors: .certain)
        ).remedies()
        #expect(remedies.first?.change == .redundancy(caller: "hub", callee: "db"))
        #expect(remedies.first?.prevented == 4)
        #expect(remedies.first?.interval == 4...4)
        #expect(remedies.first?.expectedFalls == 4)
        #expect(remedies.map(\.prevented) == [4, 1, 1, 1])
        #expect(remedies.first?.change.description == "Give hub a stand-in for db")
    }

    @Test func `finds the breaker that ends a retry storm`() {
        let shop = Operation(
            ratePerSecond: 50, capacityPerSecond: 500, attempts: 4, hasBreaker: false)
        let stock = Operation(
            ratePerSecond: 50, capacityPerSecond: 75, attempts: 1, hasBreaker: false)
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service(
                "shop", [("orders", .critical), ("stock", .critical)], operation: shop),
            CascadeGraphs.service("orders"), CascadeGraphs.service("stock", operation: stock),
            CascadeGraphs.service("depot", [("stock", .partial(share: 0.9))]))
        let remedies = CascadeSimulation(
            CascadeInput(graph: graph, down: ["orders": now], now: now, runs: 500)
        ).remedies()
        let breaker = remedies.first { $0.change == .breaker("shop") }
        #expect((breaker?.prevented ?? 0) > 1)
        #expect(breaker?.helps == true)
        #expect(remedies.contains { $0.change == .singleAttempt("shop") })
        #expect(remedies.contains { $0.change == .doubleCapacity("stock") })
    }
}
