import Model
import Numerics
import TestKit
import Testing
import Topology

@testable import FaultTrees

@Suite("Failure modes", .timeLimit(.minutes(2))) struct FailureModesTests {
    static let redundant = Dependency.Kind.redundant(group: "g", required: 1, failoverSeconds: 0)

    static func service(
        _ id: String, _ needs: [(String, Dependency.Kind)] = [],
        _ placement: Placement = Placement(), _ operation: Operation = Operation()
    ) -> Service {
        Service(
            id: ServiceID(id), name: "",
            dependencies: needs.map { Dependency(on: ServiceID($0.0), kind: $0.1) },
            placement: placement, operation: operation)
    }

    @Test("agree with all states of a random graph", arguments: 100..<150)
    func bruteForce(seed: Int) throws {
        let graph = RandomGraph(seed: UInt64(seed), nodes: 3 + seed % 10).graph
        let tree = try ServiceFaultTree(for: "s0", in: graph)
        guard tree.failures.count <= 11 else { return }
        let oracle = StateOracle(graph: graph, failures: tree.failures, threshold: 0.5)
        let table = TruthTable(
            values: oracle.truthTable(of: "s0"), probabilities: tree.failures.map(\.probability))
        let modes = try FailureModes(of: "s0", in: graph, maximumOrder: 12)
        #expect(abs(modes.unavailability - table.probability) < 1e-12, "seed \(seed)")
        let sets = table.minimalCutSets.map { $0.map { tree.failures[$0].name }.sorted() }
        let found = modes.modes.map { $0.failures.map(\.name) }
        #expect(Set(found) == Set(sets) && found.count == sets.count, "seed \(seed)")
        let birnbaum = Dictionary(
            uniqueKeysWithValues: zip(tree.failures.map(\.name), table.birnbaum))
        for importance in modes.importances {
            let exact = birnbaum[importance.failure.name] ?? .nan
            #expect(abs(importance.birnbaum - exact) < 1e-12, "seed \(seed)")
        }
        let counts = Dictionary(grouping: sets, by: \.count).mapValues(\.count)
        for (index, count) in modes.cutSetCounts.enumerated() {
            #expect(count == String(counts[index + 1] ?? 0))
        }
    }

    @Test("agree with a simulation", arguments: [7, 21, 34, 55])
    func simulation(seed: Int) throws {
        let graph = RandomGraph(seed: UInt64(seed), nodes: 12).graph
        let tree = try ServiceFaultTree(for: "s0", in: graph)
        let modes = try FailureModes(of: "s0", in: graph)
        let oracle = StateOracle(graph: graph, failures: tree.failures, threshold: 0.5)
        var chance = SeededGenerator(seed: UInt64(seed))
        let runs = 2_000
        var down = 0
        for _ in 0..<runs {
            let happened = tree.failures.map {
                Double.random(in: 0..<1, using: &chance) < $0.probability
            }
            let loss = oracle.losses(happened)[0]
            if loss >= 0.5 - 1e-9 { down += 1 }
        }
        let share = Double(down) / Double(runs)
        let u = modes.unavailability
        // 3.9 standard errors: a false alarm in 10,000.
        let half = 3.9 * (u * (1 - u) / Double(runs)).squareRoot()
        #expect(abs(share - u) <= half, "seed \(seed): \(share), \(u)")
    }

    @Test func `a buffer holds back all but the outages that outlast it`() throws {
        // An alternating process in time: up 2 h, down 30 min in the mean, with a buffer of 20 min.
        let (up, repair, buffer) = (7_200.0, 1_800.0, 1_200.0)
        let graph = DependencyGraph(services: [
            Self.service(
                "shop", [("mail", .asynchronous(bufferSeconds: buffer))], Placement(),
                Operation(availability: 1)),
            Self.service(
                "mail", [], Placement(),
                Operation(availability: up / (up + repair), repairSeconds: repair)),
        ])
        let exact = try FailureModes(of: "shop", in: graph).unavailability
        var chance = SeededGenerator(seed: 4)
        func lasts(_ mean: Double) -> Double {
            -mean * Elementary.log(1 - Double.random(in: 0..<1, using: &chance))
        }
        let shares = (0..<40).map { _ in
            var (total, down) = (0.0, 0.0)
            for _ in 0..<1_000 {
                let outage = lasts(repair)
                total += lasts(up) + outage
                down += max(0, outage - buffer)
            }
            return down / total
        }
        let mean = shares.reduce(0, +) / 40
        let variance = shares.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 39
        #expect(abs(mean - exact) <= 3.558 * (variance / 40).squareRoot(), "\(mean), \(exact)")
    }

    @Test func `the random graphs have what makes them hard`() throws {
        var (used, unfolded, groups, buffers, regions) = (0, 0, 0, 0, 0)
        for seed in 100..<150 {
            let graph = RandomGraph(seed: UInt64(seed), nodes: 3 + seed % 10).graph
            let tree = try ServiceFaultTree(for: "s0", in: graph)
            guard (4...12).contains(tree.failures.count) else { continue }
            used += 1
            if tree.tree.gates.contains(where: { $0.name.contains("pass") }) { unfolded += 1 }
            if try FailureModes(of: "s0", in: graph).cutSetCounts.count > 1 { groups += 1 }
            if tree.failures.contains(where: { $0.name.hasPrefix("buffer") }) { buffers += 1 }
            if tree.failures.contains(where: { $0.takesDown.count > 1 }) { regions += 1 }
        }
        #expect(min(used, 20) == 20 && min(unfolded, groups, buffers, regions) >= 10)
    }

    @Test("lose the mean share of all states", arguments: 200..<230)
    func expectedLoss(seed: Int) throws {
        let graph = RandomGraph(seed: UInt64(seed), nodes: 2 + seed % 6).graph
        // The tree of the least loss has all failures that matter.
        let all = try ServiceFaultTree(losing: 1, of: "s0", in: graph, figures: FailureFigures())
        guard all.failures.count <= 10 else { return }
        let oracle = StateOracle(graph: graph, failures: all.failures, threshold: 0.5)
        let weights = TruthTable(
            values: [Bool](repeating: true, count: 1 << all.failures.count),
            probabilities: all.failures.map(\.probability)
        ).weights
        let mean = weights.indices.reduce(0.0) { sum, state in
            let happened = all.failures.indices.map { state >> $0 & 1 == 1 }
            return sum + weights[state] * oracle.losses(happened)[0]
        }
        let modes = try FailureModes(of: "s0", in: graph)
        let lost = try #require(modes.expectedShareLost)
        // Levels nearer than a tenth of a percent are one.
        #expect(abs(lost - mean) < 0.001, "seed \(seed)")
    }

    @Test func `a chain of thousands is one analysis of its length`() throws {
        let count = 4_000
        let graph = DependencyGraph(
            services: (0..<count).map {
                Self.service("s\($0)", $0 + 1 < count ? [("s\($0 + 1)", .critical)] : [])
            })
        let modes = try FailureModes(of: "s0", in: graph)
        #expect(modes.singlePoints.count == count && modes.cutSetCounts == ["\(count)"])
        let exact = 1 - (0..<count).reduce(1.0) { product, _ in product * 0.999 }
        #expect(abs(modes.unavailability - exact) < 1e-12)
    }

    @Test func `when it is time to stop there are bounds, said to be some`() throws {
        let kind = Self.redundant
        let graph = DependencyGraph(services: [
            Self.service("a", [("b", .critical), ("c", kind), ("d", kind)]), Self.service("b"),
            Self.service("c", [("e", .critical)]), Self.service("d", [("e", .critical)]),
            Self.service("e"),
        ])
        let tree = try ServiceFaultTree(for: "a", in: graph).tree
        let all = TreeAnswers(boundsOf: tree)
        let some = TreeAnswers(boundsOf: tree) { true }
        #expect(all.cutSets.map { tree.events[$0[0]].name } == ["a", "b", "e"])
        #expect(some.cutSets.map { tree.events[$0[0]].name } == ["a", "b"])
        #expect(some.bounds.lowerBound < all.bounds.lowerBound)
        #expect(
            some.notes == [
                "The analysis met its limits: the availability lies within bounds, and only some "
                    + "single points of failure are listed."
            ])
    }

    @Test("are the same for any order and any names", arguments: [3, 14, 15, 92])
    func relabelled(seed: Int) throws {
        let services = RandomGraph(seed: UInt64(seed), nodes: 10).services
        let modes = try FailureModes(
            of: "s0", in: DependencyGraph(services: services), maximumOrder: 4)
        var chance = SeededGenerator(seed: UInt64(seed))
        let renamed = { (id: ServiceID) in ServiceID("x" + String(id.rawValue.reversed())) }
        let others = services.shuffled(using: &chance).map { service in
            Service(
                id: renamed(service.id), name: "",
                dependencies: service.dependencies.shuffled(using: &chance).map {
                    Dependency(on: renamed($0.service), kind: $0.kind)
                }, placement: service.placement, operation: service.operation)
        }
        let other = try FailureModes(
            of: renamed("s0"), in: DependencyGraph(services: others), maximumOrder: 4)
        #expect(abs(other.availability - modes.availability) < 1e-13)
        #expect(other.cutSetCounts == modes.cutSetCounts)
        let downtimes = modes.modes.map(\.downtimeSecondsPerYear)
        for (one, two) in zip(downtimes, other.modes.map(\.downtimeSecondsPerYear)) {
            #expect(abs(one - two) <= 1e-9 * one)
        }
        #expect(other.modes.count == downtimes.count)
        let mine = modes.importances.map(\.birnbaum)
        for (one, two) in zip(mine, other.importances.map(\.birnbaum)) {
            #expect(abs(one - two) < 1e-12)
        }
    }

    @Test func `what removes a mode saves what the changed tree says`() throws {
        let graph = RandomGraph(seed: 5, nodes: 9).graph
        let tree = try ServiceFaultTree(for: "s0", in: graph)
        let modes = try FailureModes(of: "s0", in: graph, maximumOrder: 3)
        for mode in modes.modes {
            let changed = mode.failures.compactMap { failure -> Double? in
                var probabilities = tree.failures.map(\.probability)
                guard failure.remedy == mode.remedy.action,
                    let index = tree.failures.firstIndex(of: failure)
                else { return nil }
                probabilities[index] = failure.remediedProbability
                return TreeAnswers.probability(
                    of: tree.tree(with: probabilities), AnalysisLimits())
            }
            let saved = (modes.unavailability - (changed.first ?? .nan)) * 31_536_000
            #expect(abs(try #require(mode.remedy.savedSecondsPerYear) - saved) < 1e-3)
        }
    }

    @Test func `making a service redundant in the graph saves what was foretold`() throws {
        let before = DependencyGraph(services: [
            Self.service("shop", [("payments-db", .critical)]), Self.service("payments-db"),
        ])
        let after = DependencyGraph(services: [
            Self.service("shop", [("payments-db", Self.redundant), ("twin", Self.redundant)]),
            Self.service("payments-db"), Self.service("twin"),
        ])
        let modes = try FailureModes(of: "shop", in: before)
        let mode = try #require(modes.singlePoints.first { $0.name == "payments-db" })
        #expect(mode.remedy.action == "make payments-db redundant")
        let gained = try FailureModes(of: "shop", in: after).availability - modes.availability
        let saved = try #require(mode.remedy.savedSecondsPerYear)
        #expect(abs(saved - gained * FailureMode.secondsPerYear) < 1e-6)
    }

    @Test func `importance is as it is defined`() throws {
        // a or (b and c): P = 1 - 0.9 (1 - 0.2 * 0.5) = 0.19.
        let given = { (share: Double) in Operation(availability: share) }
        let graph = DependencyGraph(services: [
            Self.service(
                "a", [("b", Self.redundant), ("c", Self.redundant)], Placement(), given(0.9)),
            Self.service("b", [], Placement(), given(0.8)),
            Self.service("c", [], Placement(), given(0.5)),
        ])
        let modes = try FailureModes(of: "a", in: graph)
        #expect(abs(modes.unavailability - 0.19) < 1e-12)
        #expect(modes.importances.map(\.failure.name) == ["a", "b", "c"])
        let birnbaum = [0.9, 0.45, 0.18]
        let criticality = [0.09 / 0.19, 0.09 / 0.19, 0.09 / 0.19]
        let achievement = [1 / 0.19, 0.55 / 0.19, 0.28 / 0.19]
        let reduction = [0.19 / 0.1, 0.19 / 0.1, 0.19 / 0.1]
        for (index, importance) in modes.importances.enumerated() {
            #expect(abs(importance.birnbaum - birnbaum[index]) < 1e-12)
            #expect(abs(importance.criticality - criticality[index]) < 1e-12)
            let raised = try #require(importance.riskAchievement)
            #expect(abs(raised - achievement[index]) < 1e-11)
            let lowered = try #require(importance.riskReduction)
            #expect(abs(lowered - reduction[index]) < 1e-11)
        }
        #expect(modes.modes.map(\.name) == ["a", "b + c"])
        #expect(abs(modes.modes[1].probability - 0.1) < 1e-12)
    }

    @Test func `what was measured gives the availability a range`() throws {
        var figures = FailureFigures()
        figures.measured["b"] = .init(availability: 0.99, interval: 0.98...0.995)
        let graph = DependencyGraph(services: [
            Self.service("a", [("b", .critical)], Placement(), Operation(availability: 1)),
            Self.service("b"),
        ])
        let range = try #require(
            try FailureModes(of: "a", in: graph, figures: figures).measuredRange)
        #expect(abs(range.lowerBound - 0.98) < 1e-12 && abs(range.upperBound - 0.995) < 1e-12)
        #expect(try FailureModes(of: "a", in: graph).measuredRange == nil)
    }

    @Test func `without failures there is no downtime and nothing to divide by`() throws {
        let graph = DependencyGraph(services: [
            Self.service("a", [], Placement(), Operation(availability: 1))
        ])
        let modes = try FailureModes(of: "a", in: graph)
        #expect(modes.availability == 1)
        #expect(modes.importances.first?.riskAchievement == nil)
        #expect(modes.importances.first?.riskReduction == nil)
    }

    @Test func `an analysis that met its limits has bounds and the single points`() throws {
        let count = 60
        let services = (0..<count).map { number in
            Self.service(
                "s\(number)",
                [
                    ("s\((number + 1) % count)", Self.redundant),
                    ("s\((number + 7) % count)", Self.redundant),
                ])
        }
        let graph = DependencyGraph(services: services)
        let tree = try ServiceFaultTree(for: "s0", in: graph)
        let modes = FailureModes(
            tree, TreeAnswers(boundsOf: tree.tree), in: graph, measuredRange: nil,
            expectedShareLost: nil)
        #expect(modes.modes.map(\.name) == ["s0"])
        #expect(modes.modes.first?.remedy.savedSecondsPerYear == nil)
        #expect(modes.expectedShareLost == nil && modes.importances.isEmpty)
        #expect(modes.bounds.lowerBound < modes.bounds.upperBound)
        #expect(abs(modes.bounds.upperBound - 0.999) < 1e-12)
        #expect(
            modes.notes == [
                "The analysis met its limits: the availability lies within bounds, and only single "
                    + "points of failure are listed."
            ])
    }

    @Test("have the single points that a search without diagrams finds", arguments: 300..<330)
    func singlePoints(seed: Int) throws {
        let graph = RandomGraph(seed: UInt64(seed), nodes: 3 + seed % 10).graph
        let tree = try ServiceFaultTree(for: "s0", in: graph)
        let search = SinglePointSearch(tree.tree)
        let modes = try FailureModes(of: "s0", in: graph)
        let names = search.events.map { tree.failures[$0].name }.sorted()
        #expect(modes.singlePoints.map(\.name).sorted() == names)
        let widened =
            (search.bounds.lowerBound - 1e-12)...(search.bounds.upperBound + 1e-12)
        #expect(widened.contains(modes.unavailability))
    }
}
