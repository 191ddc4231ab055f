import Model
import TestKit
import Testing
import Topology

@Suite("Cascade simulation", .timeLimit(.minutes(1)))
struct CascadeSimulationTests {
    let now = CascadeGraphs.now

    private func input(
        _ graph: DependencyGraph, _ root: ServiceID, runs: Int = 200,
        priors: CascadePriors = .certain
    ) -> CascadeInput {
        CascadeInput(graph: graph, down: [root: now], now: now, runs: runs, priors: priors)
    }

    @Test(arguments: ["online-boutique", "train-ticket", "deathstarbench-social-network"])
    func `agrees with reachability where every dependency is certain`(name: String) throws {
        let services = try CascadeGraphs.demo(name)
        let graph = DependencyGraph(services: services)
        for root in services.map(\.id).enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
            let forecasts = CascadeSimulation(input(graph, root, runs: 5)).forecasts
            #expect(Set(forecasts.map(\.service)) == Set(graph.allDependents(of: root)))
            let areCertain = forecasts.allSatisfy { $0.probability == 1 && $0.path.first == root }
            #expect(areCertain)
        }
    }

    @Test func `counts the upstream blast radius of the demos`() throws {
        let known = [
            ("online-boutique", "redis-cart", 4), ("train-ticket", "ts-station-mongo", 21),
            ("train-ticket", "ts-order-service", 15),
            ("deathstarbench-social-network", "user-mongodb", 7),
        ]
        for (name, root, count) in known {
            let graph = DependencyGraph(services: try CascadeGraphs.demo(name))
            #expect(
                CascadeSimulation(input(graph, ServiceID(root), runs: 2)).expectedFalls
                    == Double(count))
        }
    }

    @Test func `nothing falls without a root`() throws {
        let graph = DependencyGraph(services: try CascadeGraphs.demo("train-ticket"))
        let simulation = CascadeSimulation(CascadeInput(graph: graph, now: now, runs: 50))
        #expect(simulation.forecasts == [])
        #expect(simulation.expectedFalls == 0)
        #expect(simulation.remedies() == [])
    }

    @Test func `nothing falls without a root where the load is above the capacity already`() {
        let busy = Operation(ratePerSecond: 200, capacityPerSecond: 100)
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service("shop", [("db", .critical)]),
            CascadeGraphs.service("db", operation: busy))
        let simulation = CascadeSimulation(CascadeInput(graph: graph, now: now, runs: 50))
        #expect(simulation.forecasts == [])
    }

    @Test func `the same seed gives the same, another seed not`() throws {
        let graph = DependencyGraph(services: try CascadeGraphs.demo("train-ticket"))
        var input = input(graph, "ts-user-mongo", priors: .standard)
        let first = CascadeSimulation(input).forecasts
        #expect(first == CascadeSimulation(input).forecasts)
        input.seed = 2
        #expect(first != CascadeSimulation(input).forecasts)
    }

    @Test(arguments: 1...4) func `the order of the services changes nothing`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let services = CascadeGraphs.random(20, &generator)
        let simulate = { (list: [Service]) in
            CascadeSimulation(
                CascadeInput(
                    graph: DependencyGraph(services: list), down: ["n0": now - .seconds(30)],
                    expected: [
                        "n1": ExpectedFall(in: TimeRange(start: now, end: now + .seconds(600)))
                    ],
                    up: ["n2", "n3"], now: now, runs: 20))
        }
        let expected = simulate(services)
        let shuffled = simulate(services.shuffled(using: &generator))
        #expect(expected.forecasts == shuffled.forecasts, "seed \(seed)")
        #expect(expected.remedies() == shuffled.remedies(), "seed \(seed)")
    }

    @Test func `a chain of 100,000 services falls to its end`() {
        let graph = CascadeGraphs.chain(100_000)
        var input = input(graph, "s0", runs: 1)
        input.horizon = .seconds(100_000_000)
        let simulation = CascadeSimulation(input)
        #expect(simulation.expectedFalls == 99_999)
    }

    @Test func `when told to stop it plays one run and no remedy`() {
        let graph = CascadeGraphs.chain(3)
        let simulation = CascadeSimulation(input(graph, "s0", runs: 500)) { true }
        #expect(simulation.runs == 1)
        #expect(simulation.remedies().isEmpty)
    }

    @Test func `a long way is told by its last services`() {
        let simulation = CascadeSimulation(input(CascadeGraphs.chain(50), "s0", runs: 3))
        let last = simulation.forecasts.first { $0.service == "s49" }
        #expect(last?.path.count == CascadeSimulation.longestPath)
        #expect(last?.path.first == "s30")
        #expect(last?.path.last == "s49")
    }

    @Test func `a ring with a service that needs itself ends, with retries and without breakers`() {
        let hot = Operation(
            ratePerSecond: 10, capacityPerSecond: 12, attempts: 50, hasBreaker: false)
        let services = (0..<200).map { number in
            CascadeGraphs.service(
                "r\(number)",
                [
                    ("r\((number + 1) % 200)", .critical), ("r\(number)", .critical),
                    ("r\((number + 7) % 200)", .partial(share: 0.5)),
                ], operation: hot)
        }
        let graph = DependencyGraph(services: services)
        let simulation = CascadeSimulation(input(graph, "r0", runs: 5, priors: .standard))
        #expect(simulation.expectedFalls > 0)
        #expect(simulation.expectedFalls <= 199)
    }

    @Test func `says what cannot be used of its input`() {
        let range = TimeRange(start: now, end: now)
        let input = CascadeInput(
            graph: CascadeGraphs.chain(3), down: ["ghost": now, "s1": now + .seconds(5)],
            expected: ["s0": ExpectedFall(in: range, probability: 1.5)], now: now, runs: -3)
        #expect(
            input.problems == [
                "There is no service 'ghost' in the graph; it is left out. Check the name.",
                "The service 's1' is said to be down only after the moment of the forecast; it is "
                    + "taken to fall then.",
                "The expected fall of 's0' has a probability outside 0...1; it is left out. Give "
                    + "one between 0 and 1.",
            ])
        #expect(CascadeSimulation(input).forecasts.map(\.service).contains("ghost") == false)
    }

    @Test func `survives figures that make no sense`() {
        let odd = Operation(
            ratePerSecond: .nan, capacityPerSecond: -1, workers: 0, serviceSeconds: 0, attempts: -4)
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service("a", [("b", .critical), ("c", .critical)], operation: odd),
            CascadeGraphs.service("b", operation: odd), CascadeGraphs.service("c", operation: odd))
        var priors = CascadePriors.standard
        priors.transmission = .nan
        priors.propagationSeconds = -1
        priors.overloadSeconds = 0
        let simulation = CascadeSimulation(input(graph, "b", priors: priors))
        #expect(simulation.expectedFalls >= 0)
    }
}
