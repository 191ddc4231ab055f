import Model
import Testing
import Topology

@Suite("Call graphs of open demos", .timeLimit(.minutes(1)))
struct ServiceGraphTests {
    @Test(
        "counts who reaches a service",
        arguments: [
            ("online-boutique", "redis-cart", 4), ("online-boutique", "productcatalogservice", 4),
            ("train-ticket", "ts-station-mongo", 21), ("train-ticket", "ts-station-service", 20),
            ("train-ticket", "ts-order-mongo", 16), ("train-ticket", "ts-order-other-mongo", 16),
            ("train-ticket", "ts-order-service", 15),
            ("deathstarbench-social-network", "user-mongodb", 7),
            ("deathstarbench-social-network", "user-memcached", 7),
            ("deathstarbench-social-network", "social-graph-mongodb", 5),
        ])
    func reach(file: String, service: String, count: Int) throws {
        let graph = try TestData.callGraph(file)
        let id = ServiceID(service)
        #expect(graph.allDependents(of: id).count == count)
        #expect(graph.blastRadius(of: [id: Timestamp(secondsSinceEpoch: 0)]).count == count)
        #expect(graph.takenDown(byEach: [graph.number(of: id) ?? 0]) == [count])
    }

    @Test(
        "counts services and dependencies",
        arguments: [
            ("online-boutique", 12, 16), ("train-ticket", 64, 116),
            ("deathstarbench-social-network", 24, 30),
        ])
    func size(file: String, nodes: Int, arcs: Int) throws {
        let graph = try TestData.callGraph(file)
        #expect(graph.nodes.count == nodes)
        #expect(graph.arcCount == arcs)
        #expect(graph.problems.isEmpty)
    }

    @Test(
        "finds the cycles",
        arguments: [
            ("online-boutique", []),
            ("train-ticket", [["ts-seat-service", "ts-travel-service", "ts-travel2-service"]]),
            ("deathstarbench-social-network", [["social-graph-service", "user-service"]]),
        ])
    func cycles(file: String, cycles: [[String]]) throws {
        #expect(try TestData.callGraph(file).cycles.map { $0.map(\.rawValue) } == cycles)
    }
}
