import Model
import Testing
import Topology

@Suite("Cascade under load", .timeLimit(.minutes(1)))
struct CascadeLoadTests {
    let now = CascadeGraphs.now

    /// Three databases that stand in for each other, each at 80 of the given capacity.
    private func group(capacity: Double, required: Int = 1, failover: Double = 10)
        -> DependencyGraph
    {
        let database = Operation(
            ratePerSecond: 80, capacityPerSecond: capacity, attempts: 1, hasBreaker: false)
        let kind = Dependency.Kind.redundant(
            group: "db", required: required, failoverSeconds: failover)
        return CascadeGraphs.graph(
            CascadeGraphs.service("shop", [("db-1", kind), ("db-2", kind), ("db-3", kind)]),
            CascadeGraphs.service("db-1", operation: database),
            CascadeGraphs.service("db-2", operation: database),
            CascadeGraphs.service("db-3", operation: database))
    }

    private func forecasts(
        _ graph: DependencyGraph, _ down: ServiceID..., runs: Int = 500,
        priors: CascadePriors = .standard
    ) -> [ServiceForecast] {
        CascadeSimulation(
            CascadeInput(
                graph: graph, down: Dictionary(uniqueKeysWithValues: down.map { ($0, now) }),
                now: now, runs: runs, priors: priors)
        ).forecasts
    }

    @Test func `survivors with room take the load over`() {
        #expect(forecasts(group(capacity: 130), "db-1") == [])
    }

    @Test func `survivors without room fall one after the other, and then their caller`() {
        let found = forecasts(group(capacity: 100), "db-1", priors: certainLoad)
        #expect(found.map(\.service).sorted() == ["db-2", "db-3", "shop"])
        #expect(found.allSatisfy { $0.probability > 0.95 })
        let second = found.first { $0.service == "db-2" }
        #expect(
            second?.evidence.hasSuffix(
                "requests/s against a capacity of 100, standing in for db-1 in "
                    + "the group 'db' of shop") == true
                || second?.evidence.hasSuffix("standing in for db-3 in the group 'db' of shop")
                    == true
        )
        let shop = found.first { $0.service == "shop" }
        #expect(shop?.evidence.hasPrefix("needs 1 of the 3 in its group 'db', and db-") == true)
        #expect((shop?.medianAt ?? now) > (second?.earlyAt ?? now))
    }

    private var certainLoad: CascadePriors {
        var priors = CascadePriors.certain
        priors.overloadSeconds = 60
        return priors
    }

    @Test func `the first overload comes at the rate of its excess`() {
        // Two survivors at 120 of 100: hazard 0.2 / 60 s each, so the first after 150 s on average.
        var priors = certainLoad
        priors.transmission = 0
        let graph = group(capacity: 100, required: 1, failover: 0)
        let found = forecasts(graph, "db-1", runs: 2000, priors: priors)
        let early = found.map { $0.earlyAt.seconds(since: now) }.min() ?? 0
        // A tenth of one survivor's falls: hazard 0.2/60 until the other falls, then (2.4 - 1)/60.
        #expect((15...40).contains(early))
    }

    @Test func `a caller falls when fewer are left than it needs`() {
        let found = forecasts(group(capacity: 1000, required: 3), "db-1", priors: .certain)
        #expect(found.map(\.service) == ["shop"])
        #expect(
            found.first?.evidence == "needs 3 of the 3 in its group 'db', and db-1 is down")
    }

    /// A shop that tries orders again and again, and asks stock before each try.
    private func retried(attempts: Int, hasBreaker: Bool) -> DependencyGraph {
        CascadeGraphs.graph(
            CascadeGraphs.service(
                "web", [("shop", .critical)], operation: Operation(attempts: 1, hasBreaker: false)),
            CascadeGraphs.service(
                "shop", [("orders", .critical), ("stock", .critical)],
                operation: Operation(
                    ratePerSecond: 50, capacityPerSecond: 500, attempts: attempts,
                    hasBreaker: hasBreaker)),
            CascadeGraphs.service("orders"),
            CascadeGraphs.service(
                "stock",
                operation: Operation(
                    ratePerSecond: 50, capacityPerSecond: 75, attempts: 1, hasBreaker: false)))
    }

    @Test func `retries fell a service that is called in vain, a breaker prevents it`() {
        let without = forecasts(retried(attempts: 4, hasBreaker: false), "orders")
        let stock = without.first { $0.service == "stock" }
        #expect((stock?.probability ?? 0) > 0.8)
        #expect(
            stock?.evidence
                == "faces 200 requests/s against a capacity of 75, as callers of shop try again")
        #expect(stock?.path == ["orders", "shop", "stock"])
        let with = forecasts(retried(attempts: 4, hasBreaker: true), "orders")
        #expect(with.map(\.service).sorted() == ["shop", "web"])
        let once = forecasts(retried(attempts: 1, hasBreaker: false), "orders")
        #expect(once.map(\.service).sorted() == ["shop", "web"])
    }

    @Test func `a breaker before an overloaded service sheds most of the excess`() {
        let database = Operation(ratePerSecond: 80, capacityPerSecond: 100, hasBreaker: true)
        let kind = Dependency.Kind.redundant(group: "db", required: 1, failoverSeconds: 0)
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service("shop", [("a", kind), ("b", kind)]),
            CascadeGraphs.service("a", operation: database),
            CascadeGraphs.service("b", operation: database))
        // Load 160 of 100: an excess of 0.6, of which 0.06 is left: once in 1,000 s.
        let found = forecasts(graph, "a", runs: 4000).first { $0.service == "b" }
        let exact = 1 - 0.0273237  // exp(-3600 / 1000)
        #expect(
            abs((found?.probability ?? 0) - exact) < 4 * (exact * (1 - exact) / 4000).squareRoot())
    }

    @Test func `workers and the time each request holds one make a capacity`() {
        let operation = Operation(
            ratePerSecond: 80, workers: 10, serviceSeconds: 0.1, attempts: 1, hasBreaker: false)
        let kind = Dependency.Kind.redundant(group: "db", required: 1, failoverSeconds: 0)
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service("shop", [("a", kind), ("b", kind)]),
            CascadeGraphs.service("a", operation: operation),
            CascadeGraphs.service("b", operation: operation))
        let found = forecasts(graph, "a").first { $0.service == "b" }
        #expect(
            found?.evidence == "faces 160 requests/s against a capacity of 100, standing in for a "
                + "in the group 'db' of shop")
    }

    @Test func `a buffer bridges its time`() {
        let graph = CascadeGraphs.graph(
            CascadeGraphs.service("mail", [("queue", .asynchronous(bufferSeconds: 120))]),
            CascadeGraphs.service("queue"))
        let mail = forecasts(graph, "queue").first
        #expect(mail?.medianAt == now + .seconds(120))
        #expect(
            mail?.evidence == "reads queue through a queue that bridges 2 min, and queue is down")
    }
}
