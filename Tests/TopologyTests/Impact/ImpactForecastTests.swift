import Model
import Testing
import Topology

@Suite("Impact forecast", .timeLimit(.minutes(1)))
struct ImpactForecastTests {
    /// A database of two, a shop on it, the mail behind a queue, a report for a third of the work.
    static let shop = DependencyGraph(services: [
        Service(id: "db-1", name: "Database 1"), Service(id: "db-2", name: "Database 2"),
        Service(
            id: "payments", name: "Payments",
            operation: Operation(ratePerSecond: 20, capacityPerSecond: 25)),
        Service(
            id: "orders", name: "Orders",
            dependencies: ["db-1", "db-2"].map {
                Dependency(
                    on: $0, kind: .redundant(group: "db", required: 1, failoverSeconds: 30))
            }),
        Service(
            id: "shop", name: "Shop",
            dependencies: [
                Dependency(on: "payments", kind: .critical),
                Dependency(on: "orders", kind: .critical),
            ],
            operation: Operation(ratePerSecond: 50, capacityPerSecond: 150)),
        Service(
            id: "mail", name: "Mail",
            dependencies: [Dependency(on: "shop", kind: .asynchronous(bufferSeconds: 120))]),
        Service(
            id: "reports", name: "Reports",
            dependencies: [Dependency(on: "shop", kind: .partial(share: 0.3))],
            operation: Operation(ratePerSecond: 1)),
    ])
    static let start = Timestamp(secondsSinceEpoch: 0)

    @Test func `tells the order of fall and of return, and when backlogs are worked off`() {
        let outage = Outage(start: Self.start, end: Self.start + .seconds(600))
        let forecast = Self.shop.impactForecast(of: ["payments": outage])
        #expect(forecast.origins.map(\.service) == ["payments"])
        #expect(forecast.hits.map(\.service) == ["shop", "reports", "mail"])
        #expect(forecast.hits.map { $0.fallsAt?.secondsSinceEpoch } == [5, 10, 125])
        #expect(forecast.hits.map(\.worstShare) == [1, 0.3, 1])
        #expect(forecast.hits.map { $0.backAt?.secondsSinceEpoch } == [600, 600, 600])
        #expect(forecast.hits.last?.path == ["payments", "shop", "mail"])
        // 20 a second for 600 s, drained by 5 a second; 50 for 595 s, drained by 100.
        #expect(
            forecast.origins.first?.backlog
                == .workedOff(requests: 12_000, at: Self.start + .seconds(3_000)))
        #expect(
            forecast.hits.map(\.backlog) == [
                .workedOff(requests: 29_750, at: Self.start + .milliseconds(897_500)),
                .unknown("capacity"), .unknown("rate and capacity"),
            ])
        #expect(forecast.returns.map(\.service) == ["mail", "reports", "shop", "payments"])
    }

    @Test func `tells a move within a group as an interruption, also of those who wait for it`() {
        let forecast = Self.shop.impactForecast(of: ["db-1": Outage(start: Self.start)])
        #expect(forecast.hits.map(\.service) == ["orders", "shop", "reports"])
        #expect(forecast.hits.allSatisfy { $0.fallsAt == nil })
        let windows = forecast.hits.compactMap(\.interruptions.first)
        #expect(windows.map(\.start.secondsSinceEpoch) == [5, 10, 15])
        #expect(windows.map(\.end.secondsSinceEpoch) == [35, 35, 35])
        #expect(windows.map(\.share) == [1, 1, 0.3])
        #expect(
            windows.map(\.reason) == [
                "moves from db-1 to another of the group 'db'",
                "waits for orders, which moves from db-1 to another of the group 'db'",
                "waits for orders, which moves from db-1 to another of the group 'db'",
            ])
        #expect(forecast.hits[1].path == ["db-1", "orders", "shop"])
        #expect(
            forecast.hits[1].backlog
                == .workedOff(requests: 1_250, at: Self.start + .milliseconds(47_500)))
    }

    @Test func `tells no return while no end is in sight`() {
        let forecast = Self.shop.impactForecast(of: ["payments": Outage(start: Self.start)])
        #expect(forecast.hits.allSatisfy { $0.backAt == nil && $0.backlog == .growing })
        #expect(forecast.returns.isEmpty)
    }

    @Test func `tells how the share changes and that a queue without spare capacity stays`() {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""), Service(id: "b", name: ""),
            Service(
                id: "c", name: "",
                dependencies: [
                    Dependency(on: "a", kind: .partial(share: 0.3)),
                    Dependency(on: "b", kind: .critical),
                ], operation: Operation(ratePerSecond: 10, capacityPerSecond: 10)),
        ])
        let forecast = graph.impactForecast(of: [
            "a": Outage(start: Self.start, end: Self.start + .seconds(105)),
            "b": Outage(start: Self.start + .seconds(35), end: Self.start + .seconds(60)),
        ])
        let steps = forecast.hits.first?.steps ?? []
        #expect(steps.map(\.at.secondsSinceEpoch) == [5, 40, 60, 105])
        #expect(steps.map(\.share) == [0.3, 1, 0.3, 0])
        #expect(forecast.hits.first?.backlog == .permanent(requests: 440))
    }

    @Test func `a circle does not keep itself down`() {
        let graph = DependencyGraph(services: [
            RandomGraph.service("db", []), RandomGraph.service("a", ["db", "b"]),
            RandomGraph.service("b", ["a", "b"]),
        ])
        let forecast = graph.impactForecast(of: [
            "db": Outage(start: Self.start, end: Self.start + .seconds(60))
        ])
        #expect(forecast.hits.map { $0.backAt?.secondsSinceEpoch } == [60, 60])
    }

    @Test func `passes over what is not there and outages that are none`() {
        let forecast = Self.shop.impactForecast(of: [
            "ghost": Outage(start: Self.start), "shop": Outage(start: Self.start, end: Self.start),
        ])
        #expect(forecast.origins.isEmpty)
        #expect(forecast.hits.isEmpty)
    }
}
