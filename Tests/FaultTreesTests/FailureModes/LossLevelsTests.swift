import Model
import TestKit
import Testing
import Topology

@testable import FaultTrees

@Suite("Levels of loss", .timeLimit(.minutes(2))) struct LossLevelsTests {
    /// `v` needs `g` for 70 %, which needs one of two that need `x` for a share.
    private func group(share: Double) -> DependencyGraph {
        let perfect = Operation(availability: 1)
        let service = { (id: String, needs: [(String, Dependency.Kind)]) in
            FailureModesTests.service(id, needs, Placement(), perfect)
        }
        let member = FailureModesTests.redundant
        return DependencyGraph(services: [
            service("v", [("g", .partial(share: 0.7))]),
            service("g", [("a", member), ("b", member)]),
            service("a", [("x", .partial(share: share))]),
            service("b", [("x", .partial(share: share))]),
            FailureModesTests.service("x", [], Placement(), Operation(availability: 0.9)),
        ])
    }

    @Test(
        "a group loses what its best member does",
        arguments: [(0.7, "v", 1.0, 0.049), (0.7, "g", 0.9, 0.07), (0.4, "g", 1.0, 0.04)])
    func partlyDown(share: Double, id: String, availability: Double, lost: Double) throws {
        let modes = try FailureModes(of: ServiceID(id), in: group(share: share))
        #expect(abs(modes.availability - availability) < 1e-12)
        #expect(abs(try #require(modes.expectedShareLost) - lost) < 1e-12)
    }

    @Test("are those of impact for each failure alone", arguments: 400..<520)
    func impact(seed: Int) throws {
        let graph = graph(seed: seed)
        let node = try #require(graph.number(of: "s0"))
        guard let levels = LossLevels(of: node, in: graph), levels.all.count <= 60 else { return }
        let start = Timestamp(secondsSinceEpoch: 0)
        let trees = try levels.all.map { level in
            try ServiceFaultTree(
                losing: level, of: "s0", in: graph, figures: FailureFigures())
        }
        for service in graph.nodes where service.id != "s0" {
            let impacts = graph.blastRadius(of: [service.id: start])
            let share = impacts.first { $0.service == "s0" }?.share ?? 0
            let lost = Array(zip(levels.all, trees)).last { _, tree in
                tree.tree.value(tree.failures.map { $0.cause == .own(service.id) })
            }
            let parts = Int((share * 10_000).rounded())
            #expect(lost?.0 ?? 0 == parts, "seed \(seed), \(service.id)")
        }
    }

    @Test func `the random graphs lose shares through groups`() throws {
        var shares: Set<Double> = []
        var groups = 0
        for seed in 400..<520 {
            let graph = graph(seed: seed)
            guard
                graph.nodes.contains(where: {
                    $0.dependencies.contains { $0.kind.isRedundant }
                })
            else { continue }
            groups += 1
            for service in graph.nodes {
                let start = Timestamp(secondsSinceEpoch: 0)
                let impacts = graph.blastRadius(of: [service.id: start])
                shares.formUnion(impacts.filter { $0.service == "s0" }.map(\.share))
            }
        }
        #expect(groups > 40 && shares.count > 20)
    }

    @Test func `the least loss is the first that is scaled to enough`() {
        for factor in [0, 1, 125, 3_333, 5_000, 9_999, 10_000] {
            for parts in [1, 2, 13, 125, 126, 5_000, 9_999, 10_000] {
                let first = (1...Demand.whole).first { Demand.scale($0, by: factor) >= parts }
                #expect(Demand.least(for: parts, by: factor) == first, "\(parts) by \(factor)")
            }
        }
    }

    /// A random graph without buffers, with shares of any size.
    private func graph(seed: Int) -> DependencyGraph {
        var chance = SeededGenerator(seed: UInt64(seed))
        let services = RandomGraph(seed: UInt64(seed), nodes: 6 + seed % 4).services
        return DependencyGraph(
            services: services.map { service in
                let dependencies = service.dependencies.compactMap { need -> Dependency? in
                    switch need.kind {
                    case .asynchronous: nil
                    case .critical where Bool.random(using: &chance), .partial:
                        Dependency(
                            on: need.service,
                            kind: .partial(share: Double.random(in: 0...1, using: &chance)))
                    default: need
                    }
                }
                return Service(id: service.id, name: "", dependencies: dependencies)
            })
    }
}

extension Dependency.Kind {
    fileprivate var isRedundant: Bool {
        if case .redundant = self { true } else { false }
    }
}
