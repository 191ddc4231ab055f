import Model
import TestKit
import Testing

@testable import Topology

@Suite("Most needed", .timeLimit(.minutes(1)))
struct MostNeededTests {
    /// What a walk from each service finds.
    private func expected(_ graph: DependencyGraph, _ limit: Int) -> [String] {
        graph.nodes.map { (id: $0.id, count: graph.allDependents(of: $0.id).count) }
            .filter { $0.count > 0 }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
            .prefix(limit).map { "\($0.id) \($0.count)" }
    }

    private func words(_ needed: MostNeeded) -> [String] {
        needed.services.map { "\($0.service) \($0.all)" }
    }

    @Test("are those that a walk from each finds", arguments: [1, 2, 3])
    func randomGraphs(needs: Int) {
        var chance = SeededGenerator(seed: UInt64(needs))
        for count in [1, 9, 70, 200] {
            for _ in 0..<10 {
                let graph = sparse(count: count, needs: needs, using: &chance)
                let found = graph.mostNeeded(limit: 10)
                #expect(words(found) == expected(graph, 10) && found.isComplete)
            }
        }
    }

    @Test func `have exact counts where estimates choose, and it is told`() {
        var chance = SeededGenerator(seed: 8)
        let graph = sparse(count: 3_000, needs: 2, using: &chance)
        let found = graph.mostNeeded(limit: 10, work: 0)
        #expect(!found.isComplete)
        for service in found.services {
            #expect(graph.allDependents(of: service.service).count == service.all)
        }
        // What is chosen is close to what is left out.
        let most = graph.mostNeeded(limit: 10)
        #expect(found.services[0].all * 10 > most.services[0].all * 9)
    }

    @Test func `estimates are near the counts`() {
        var chance = SeededGenerator(seed: 9)
        let graph = CondensedGraph(sparse(count: 800, needs: 2, using: &chance))
        let estimates = graph.estimates(rounds: 200)
        for start in stride(from: 0, to: graph.members.count, by: 64) {
            let block = Array(graph.members.indices)[start...].prefix(64)
            for (number, count) in zip(block, graph.counts(of: block)) {
                // The standard error is a fourteenth.
                #expect(abs(estimates[number] / Double(count) - 1) < 0.4)
            }
        }
    }

    @Test func `a chain, a ring and a star of many thousands are quick`() {
        let length = 30_000
        let chain = DependencyGraph(
            services: (0..<length).map {
                RandomGraph.service("s\($0)", $0 + 1 < length ? ["s\($0 + 1)"] : [])
            })
        #expect(
            chain.mostNeeded(limit: 2).services == [
                .init(service: "s29999", direct: 1, all: 29_999, takesDown: 29_999),
                .init(service: "s29998", direct: 1, all: 29_998, takesDown: 29_998),
            ])
        let ring = DependencyGraph(
            services: (0..<length).map { RandomGraph.service("s\($0)", ["s\(($0 + 1) % length)"]) })
        #expect(
            ring.mostNeeded(limit: 2).services == [
                .init(service: "s0", direct: 1, all: 29_999, takesDown: 29_999),
                .init(service: "s1", direct: 1, all: 29_999, takesDown: 29_999),
            ])
        let star = DependencyGraph(
            services: (0..<length).map { RandomGraph.service("s\($0)", $0 > 0 ? ["s0"] : []) })
        #expect(
            star.mostNeeded(limit: 2).services == [
                .init(service: "s0", direct: 29_999, all: 29_999, takesDown: 29_999)
            ])
    }

    /// Services that need others by chance, mostly those behind them in the list.
    private func sparse(
        count: Int, needs: Int, using chance: inout SeededGenerator
    ) -> DependencyGraph {
        DependencyGraph(
            services: (0..<count).map { index in
                var names: [String] = []
                for _ in 0..<Int.random(in: 0...needs, using: &chance) {
                    let isBack = Int.random(in: 0..<20, using: &chance) == 0
                    let range = isBack ? 0..<count : index..<count
                    let name = "s\(Int.random(in: range, using: &chance))"
                    if !names.contains(name) { names.append(name) }
                }
                return RandomGraph.service("s\(index)", names)
            })
    }
}
