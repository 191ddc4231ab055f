import Model
import TestKit
import Testing
import Topology

@Suite("Structure", .timeLimit(.minutes(1)))
struct StructureTests {
    @Test func `puts components behind what they need and tells services that need themselves`() {
        let graph = DependencyGraph(services: [
            RandomGraph.service("a", ["b"]), RandomGraph.service("b", ["c"]),
            RandomGraph.service("c", ["b", "d"]), RandomGraph.service("d", ["d"]),
        ])
        let components = graph.components().map { $0.map { graph.nodes[$0].id }.sorted() }
        #expect(components == [["d"], ["b", "c"], ["a"]])
        #expect(graph.cycles == [["b", "c"], ["d"]])
    }

    @Test func `is safe with a circle of a hundred thousand services`() {
        let length = 100_000
        let graph = DependencyGraph(
            services: (0..<length).map {
                RandomGraph.service("s\($0)", ["s\(($0 + 1) % length)"])
            })
        #expect(graph.components().map(\.count) == [length])
    }

    @Test func `counts who falls with a service alone, groups included`() {
        let graph = DependencyGraph(services: [
            RandomGraph.service("db-1", []), RandomGraph.service("db-2", []),
            Service(
                id: "orders", name: "",
                dependencies: ["db-1", "db-2"].map {
                    Dependency(
                        on: $0,
                        kind: .redundant(group: "db", required: 1, failoverSeconds: 30))
                }),
            Service(
                id: "ledger", name: "",
                dependencies: ["db-1", "db-2"].map {
                    Dependency(
                        on: $0,
                        kind: .redundant(group: "db", required: 2, failoverSeconds: 30))
                }),
            RandomGraph.service("shop", ["orders"]),
            Service(
                id: "mail", name: "",
                dependencies: [Dependency(on: "orders", kind: .partial(share: 1))]),
        ])
        let names = ["db-1", "db-2", "orders", "ledger", "shop", "mail"]
        let nodes = names.compactMap { graph.number(of: ServiceID($0)) }
        #expect(graph.takenDown(byEach: nodes) == [1, 1, 1, 0, 0, 0])
    }

    @Test func `agrees with one failure after the other on random graphs`() {
        var chance = SeededGenerator(seed: 41)
        for _ in 0..<60 {
            let services = RandomGraph.services(count: 70, needs: 2, using: &chance)
            let graph = DependencyGraph(services: services)
            let start = Timestamp(secondsSinceEpoch: 0)
            let strict = DependencyGraph(services: services.map(RandomGraph.withoutWeakNeeds))
            let expected = graph.nodes.map { service in
                strict.blastRadius(of: [service.id: start]).count
            }
            #expect(graph.takenDown(byEach: Array(graph.nodes.indices)) == expected)
        }
    }

    @Test func `lists what services share`() {
        let graph = DependencyGraph(services: [
            Service(id: "b", name: "", placement: Placement(provider: "aws", region: "eu")),
            Service(id: "a", name: "", placement: Placement(provider: "aws", region: "eu")),
            Service(id: "c", name: "", placement: Placement(provider: "aws", release: "7")),
            Service(id: "d", name: "", placement: Placement(region: "eu", release: "7")),
        ])
        let found = graph.commonPlacements
        #expect(found.map(\.name) == ["aws", "aws eu", "7"])
        #expect(found.map(\.kind) == [.provider, .region, .release])
        #expect(found.map(\.services) == [["a", "b", "c"], ["a", "b"], ["c", "d"]])
    }
}
