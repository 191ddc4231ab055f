import Model
import TestKit
import Testing
import Topology

@testable import FaultTrees

@Suite("Fault tree of a service", .timeLimit(.minutes(2))) struct ServiceFaultTreeTests {
    private func service(
        _ id: String, _ needs: [(String, Dependency.Kind)] = [],
        _ placement: Placement = Placement(), _ operation: Operation = Operation()
    ) -> Service {
        Service(
            id: ServiceID(id), name: "",
            dependencies: needs.map { Dependency(on: ServiceID($0.0), kind: $0.1) },
            placement: placement, operation: operation)
    }

    private func cutSets(
        _ services: [Service], of id: ServiceID, figures: FailureFigures = FailureFigures()
    ) throws -> [String] {
        let tree = try ServiceFaultTree(
            for: id, in: DependencyGraph(services: services), figures: figures)
        let table = TruthTable(
            values: tree.tree.truthTable, probabilities: tree.failures.map(\.probability))
        return table.minimalCutSets
            .map { $0.map { tree.failures[$0].name }.sorted().joined(separator: " + ") }.sorted()
    }

    @Test("says what following the losses through the graph says", arguments: 0..<60)
    func oracle(seed: Int) throws {
        let random = RandomGraph(seed: UInt64(seed), nodes: 2 + seed % 8)
        let graph = random.graph
        for losing in [5_000, 10_000, 1_600] {
            var figures = FailureFigures()
            figures.lossThreshold = 0.5
            let tree = try ServiceFaultTree(
                losing: losing, of: "s0", in: graph, figures: figures)
            guard tree.failures.count <= 11 else { continue }
            let oracle = StateOracle(graph: graph, failures: tree.failures, threshold: 0.5)
            let table = tree.tree.truthTable
            for state in table.indices {
                let happened = tree.failures.indices.map { state >> $0 & 1 == 1 }
                let isLost = oracle.losses(happened)[0] >= Double(losing) / 10_000 - 5e-5
                try #require(isLost == table[state], "seed \(seed), losing \(losing), \(happened)")
            }
        }
    }

    @Test func `a critical need passes on, a buffer only outages that outlast it`() throws {
        let services = [
            service("shop", [("db", .critical), ("mail", .asynchronous(bufferSeconds: 7_200))]),
            service("db"), service("mail"),
        ]
        #expect(
            try cutSets(services, of: "shop") == ["buffer of shop for mail + mail", "db", "shop"])
        let tree = try ServiceFaultTree(for: "shop", in: DependencyGraph(services: services))
        let buffer = try #require(tree.failures.first { $0.name == "buffer of shop for mail" })
        // exp(-2), with the assumed repair of an hour.
        #expect(abs(buffer.probability - 0.135_335_283_236_613) < 1e-15)
        #expect(buffer.source == .assumed)
        #expect(buffer.remedy == "lengthen the buffer of shop for mail to 4 h")
    }

    @Test func `a partial need counts from the threshold on, and shares multiply`() throws {
        let services = [
            service("a", [("b", .partial(share: 0.5)), ("c", .partial(share: 0.49))]),
            service("b", [("d", .partial(share: 0.9))]), service("c"), service("d"),
        ]
        #expect(try cutSets(services, of: "a") == ["a", "b"])
        var figures = FailureFigures()
        figures.lossThreshold = 0.4
        #expect(try cutSets(services, of: "a", figures: figures) == ["a", "b", "c", "d"])
    }

    @Test func `a redundant group fails when too few are left`() throws {
        let member = { (required: Int) in
            Dependency.Kind.redundant(group: "g", required: required, failoverSeconds: 30)
        }
        let one = [
            service("a", [("x", member(1)), ("y", member(1)), ("z", member(1))]), service("x"),
            service("y"), service("z"),
        ]
        #expect(try cutSets(one, of: "a") == ["a", "x + y + z"])
        let two = [
            service("a", [("x", member(2)), ("y", member(2)), ("z", member(2))]), service("x"),
            service("y"), service("z"),
        ]
        #expect(try cutSets(two, of: "a") == ["a", "x + y", "x + z", "y + z"])
    }

    @Test func `a member that the graph does not list counts as working`() throws {
        let kind = Dependency.Kind.redundant(group: "g", required: 2, failoverSeconds: 0)
        let services = [
            service("a", [("x", kind), ("y", kind), ("ghost", kind)]), service("x"), service("y"),
        ]
        #expect(try cutSets(services, of: "a") == ["a", "x + y"])
    }

    @Test func `gives up when told to`() {
        let graph = DependencyGraph(services: [service("a")])
        #expect(throws: ServiceFaultTreeError.stopped("a")) {
            try ServiceFaultTree(for: "a", in: graph) { true }
        }
    }

    @Test func `a cycle alone fails nothing`() throws {
        let kind = Dependency.Kind.redundant(group: "g", required: 1, failoverSeconds: 0)
        // a and b need each other, or c: only a failure from outside fells them.
        let services = [
            service("a", [("b", kind), ("c", kind)]), service("b", [("a", .critical)]),
            service("c", [("b", .critical)]), service("self", [("self", .critical)]),
        ]
        #expect(try cutSets(services, of: "a") == ["a", "b"])
        #expect(try cutSets(services, of: "c") == ["a", "b", "c"])
        #expect(try cutSets(services, of: "self") == ["self"])
    }

    @Test func `one provider behind a redundant group is a single point`() throws {
        let kind = Dependency.Kind.redundant(group: "g", required: 1, failoverSeconds: 0)
        let east = Placement(provider: "aws", region: "east")
        let west = Placement(provider: "aws", region: "west", release: "7")
        let services = [
            service("a", [("x", kind), ("y", kind)]), service("x", [], east),
            service("y", [], west),
        ]
        #expect(
            try cutSets(services, of: "a") == [
                "a", "provider aws", "region aws/east + region aws/west",
                "region aws/east + release 7", "region aws/east + y", "region aws/west + x",
                "release 7 + x", "x + y",
            ])
        let tree = try ServiceFaultTree(for: "a", in: DependencyGraph(services: services))
        let aws = try #require(tree.failures.first { $0.name == "provider aws" })
        #expect(aws.takesDown == ["x", "y"])
        #expect(aws.source == .assumed)
        #expect(aws.probability == 0.000_02)
    }

    @Test func `a region that is a node of the graph fails as that node does`() throws {
        let services = [
            service("a", [], Placement(provider: "aws", region: "east")),
            Service(
                id: "east", name: "", dependencies: [Dependency(on: "power", kind: .critical)],
                kind: .region, placement: Placement(provider: "aws")),
            Service(id: "aws", name: "", kind: .provider), service("power"),
        ]
        #expect(try cutSets(services, of: "a") == ["a", "aws", "east", "power"])
        let tree = try ServiceFaultTree(for: "a", in: DependencyGraph(services: services))
        #expect(tree.failures.first { $0.name == "east" }?.probability == 0.000_1)
    }

    @Test func `figures say whether they are measured, given or assumed`() throws {
        var figures = FailureFigures()
        figures.measured["a"] = .init(availability: 0.99, interval: 0.98...0.995)
        figures.sharedCauses[SharedCause(.release, "7")] = 0.01
        let services = [
            service(
                "a", [("b", .critical), ("c", .critical)], Placement(release: "7"),
                Operation(availability: 0.9)),
            service("b", [], Placement(), Operation(availability: 0.9)),
            service("c", [], Placement(), Operation(availability: 1.5)),
        ]
        let tree = try ServiceFaultTree(
            for: "a", in: DependencyGraph(services: services), figures: figures)
        #expect(tree.failures.map(\.name) == ["a", "release 7", "b", "c"])
        #expect(tree.failures.map(\.source) == [.measured, .given, .given, .assumed])
        let range = tree.failures[0].range
        #expect(abs(range.lowerBound - 0.005) < 1e-12 && abs(range.upperBound - 0.02) < 1e-12)
        #expect(
            tree.problems == [
                "The availability of 'c' is 1.5, not within 0 and 1; the assumption is used instead."
            ])
    }

    @Test func `refuses what is not there, in words`() {
        let graph = DependencyGraph(services: [service("b"), service("a")])
        #expect(throws: ServiceFaultTreeError.unknown("x", names: ["b", "a"])) {
            try ServiceFaultTree(for: "x", in: graph)
        }
        let many = (1...11).map { ServiceID("s\($0)") }
        let texts: [ServiceFaultTreeError] = [
            .unknown("x", names: ["b", "a"]), .unknown("x", names: []),
            .unknown("x", names: many), .tooManyShares("x"), .stopped("x"),
            .threshold(0),
        ]
        #expect(
            texts.map(\.description) == [
                "Could not look at 'x': the graph has no such service. It has a, b.",
                "Could not look at 'x': the graph has no such service. It has none at all.",
                "Could not look at 'x': the graph has no such service. It has s1, s10, s11, s2, "
                    + "s3, s4, s5, s6 and 3 more.",
                "Could not build the fault tree of 'x': the shares of its partial dependencies "
                    + "multiply to more than 2000000 cases. Round the shares, then retry.",
                "Could not build the fault tree of 'x' in the time it had. Ask about a service that "
                    + "needs less, then retry.",
                "Could not build a fault tree: the share of work from which a service counts as "
                    + "not delivering is 0.0. Give one above 0 and up to 1.",
            ])
        var figures = FailureFigures()
        figures.lossThreshold = 0
        #expect(throws: ServiceFaultTreeError.threshold(0)) {
            try ServiceFaultTree(for: "a", in: graph, figures: figures)
        }
    }

    @Test func `a chain and a ring of many thousands stay as small as the graph`() throws {
        let count = 20_000
        let ring = (0..<count).map { number in
            service("s\(number)", [("s\((number + 1) % count)", .critical)])
        }
        let tree = try ServiceFaultTree(for: "s0", in: DependencyGraph(services: ring))
        #expect(tree.tree.gates.count == 1)
        #expect(tree.failures.count == count)
        let chain = (0..<count).map { number in
            service("s\(number)", number + 1 < count ? [("s\(number + 1)", .critical)] : [])
        }
        let long = try ServiceFaultTree(for: "s0", in: DependencyGraph(services: chain))
        #expect(long.tree.gates.count == count - 1)
    }

    @Test func `a cycle too large to unfold is taken as one failure, and says so`() throws {
        let kind = Dependency.Kind.redundant(group: "g", required: 1, failoverSeconds: 0)
        let count = 12
        let services = (0..<count).map { number in
            service(
                "s\(number)",
                [
                    ("s\((number + 1) % count)", kind), ("s\((number + 5) % count)", kind),
                ])
        }
        let graph = DependencyGraph(services: services)
        let exact = try ServiceFaultTree(for: "s0", in: graph)
        let coarse = try ServiceFaultTree(
            losing: 5_000, of: "s0", in: graph, figures: FailureFigures(), cycleLimit: 10)
        #expect(exact.isExact && !coarse.isExact)
        let both = zip(exact.tree.truthTable, coarse.tree.truthTable)
        #expect(both.allSatisfy { !$0 || $1 })
    }
}
