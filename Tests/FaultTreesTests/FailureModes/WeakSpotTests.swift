import FaultTrees
import Model
import Testing
import Topology

@Suite("Weak spots") struct WeakSpotTests {
    private func words(_ services: [Service], of id: ServiceID) throws -> [String] {
        try FailureModes(of: id, in: DependencyGraph(services: services)).weakSpots.map(\.words)
    }

    private let service = FailureModesTests.service

    @Test func `a central database is one that much of the graph needs`() throws {
        let services = [
            service(
                "shop", [("cart", .critical), ("orders", .critical)], Placement(), Operation()),
            service("cart", [("main-db", .critical)], Placement(), Operation()),
            service("orders", [("main-db", .critical)], Placement(), Operation()),
            service("main-db", [], Placement(), Operation()),
        ]
        #expect(
            try words(services, of: "shop") == [
                "Central database: 3 services need main-db, directly or through others, and "
                    + "nothing stands in for it."
            ])
    }

    @Test func `one provider, one region, one release`() throws {
        let place = Placement(provider: "aws", region: "east", release: "v7")
        let services = [
            service("shop", [("cart", .critical)], place, Operation()),
            service("cart", [], place, Operation()),
        ]
        #expect(
            try Set(words(services, of: "shop")) == [
                "One provider: 2 services run on aws, and shop does not deliver without it.",
                "One region: 2 services run in aws/east, and shop does not deliver without it.",
                "One release: 2 services run v7, and shop does not deliver without it.",
            ])
    }

    @Test func `a provider or region that is a node counts too`() throws {
        let services = [
            service("shop", [("aws", .critical)], Placement(region: "east"), Operation()),
            Service(id: "aws", name: "", kind: .provider),
            Service(id: "east", name: "", kind: .region),
        ]
        #expect(
            try Set(words(services, of: "shop")) == [
                "One provider: when aws fails, shop does, and nothing stands in.",
                "One region: when east fails, shop does, and nothing stands in.",
            ])
    }

    @Test func `a redundant group hides its members' weak spots`() throws {
        let kind = FailureModesTests.redundant
        let services = [
            service("shop", [("a", kind), ("b", kind)], Placement(), Operation()),
            service("a", [], Placement(provider: "aws"), Operation()),
            service("b", [], Placement(provider: "gcp"), Operation()),
        ]
        #expect(try words(services, of: "shop").isEmpty)
    }

    @Test(
        "a monolith under load is named with how much it bears",
        arguments: [
            (
                78.0,
                [
                    "Monolith under load: shop is asked for 98 % of what its 8 workers can, beyond its "
                        + "knee at 91 %, where requests wait as long as they are worked on; 1.03 times "
                        + "the traffic saturates it."
                ]
            ),
            (
                100.0,
                [
                    "Monolith under load: shop is asked for 125 % of what its 8 workers can, so its "
                        + "queue grows without end."
                ]
            ), (40.0, []),
        ])
    func monolith(rate: Double, expected: [String]) throws {
        let busy = Operation(ratePerSecond: rate, workers: 8, serviceSeconds: 0.1)
        #expect(try words([service("shop", [], Placement(), busy)], of: "shop") == expected)
    }

    @Test func `a component under load is no monolith`() throws {
        let services = [
            service("shop", [("cart", .critical)], Placement(), Operation()),
            service(
                "cart", [], Placement(), Operation(ratePerSecond: 60, capacityPerSecond: 50)),
        ]
        #expect(
            try words(services, of: "shop") == [
                "Under load: cart is asked for 120 % of what it can serve, so its queue grows "
                    + "without end."
            ])
    }

    @Test func `the ends of a graph are what nobody needs`() {
        let graph = DependencyGraph(services: [
            service("a", [("b", .critical)], Placement(), Operation()),
            service("b", [("a", .critical), ("c", .critical)], Placement(), Operation()),
            service("c", [], Placement(), Operation()),
            service("d", [("d", .critical)], Placement(), Operation()),
            Service(id: "aws", name: "", kind: .provider),
        ])
        #expect(graph.ends == ["a", "d"])
        #expect(DependencyGraph(services: []).ends.isEmpty)
    }
}
