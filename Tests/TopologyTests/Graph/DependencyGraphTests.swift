import Model
import Testing
import Topology

@Suite("Dependency graph", .timeLimit(.minutes(1)))
struct DependencyGraphTests {
    static let shop = DependencyGraph(services: [
        Service(id: "payments", name: "Payments"),
        Service(
            id: "marketplace", name: "Marketplace",
            dependencies: [Dependency(on: "payments", kind: .critical)]),
        Service(
            id: "marketing", name: "Marketing",
            dependencies: [Dependency(on: "marketplace", kind: .partial(share: 0.3))]),
        Service(
            id: "shipping", name: "Shipping",
            dependencies: [
                Dependency(on: "marketplace", kind: .asynchronous(bufferSeconds: 120)),
                Dependency(on: "carrier", kind: .critical),
            ]),
        Service(id: "carrier", name: "Carrier"),
    ])

    @Test func `finds who needs whom`() {
        let shop = Self.shop
        #expect(shop.problems.isEmpty)
        #expect(shop.dependents(of: "payments") == ["marketplace"])
        #expect(shop.dependents(of: "marketplace") == ["marketing", "shipping"])
        #expect(shop.allDependents(of: "payments") == ["marketplace", "marketing", "shipping"])
        #expect(shop.dependencies(of: "shipping") == ["marketplace", "carrier"])
        #expect(shop.allDependencies(of: "shipping") == ["marketplace", "carrier", "payments"])
        #expect(shop.dependents(of: "nobody").isEmpty)
    }

    @Test func `finds the way a failure takes`() {
        let shop = Self.shop
        #expect(
            shop.path(from: "payments", to: "shipping") == ["payments", "marketplace", "shipping"])
        #expect(shop.distance(from: "payments", to: "shipping") == 2)
        #expect(shop.distance(from: "payments", to: "payments") == 0)
        #expect(shop.path(from: "shipping", to: "payments") == nil)
        #expect(shop.path(from: "nobody", to: "payments") == nil)
    }

    @Test(
        "tells whether two services are connected",
        arguments: [
            ("payments", "shipping", true), ("shipping", "payments", true),
            ("carrier", "payments", false), ("marketing", "shipping", false),
            ("carrier", "carrier", true),
        ])
    func connected(one: String, other: String, expected: Bool) {
        #expect(Self.shop.areConnected(ServiceID(one), ServiceID(other)) == expected)
    }

    @Test func `tells every problem of the list and goes on without it`() {
        let graph = DependencyGraph(services: [
            Service(
                id: "a", name: "A",
                dependencies: [
                    Dependency(on: "ghost", kind: .critical), Dependency(on: "b", kind: .critical),
                    Dependency(on: "b", kind: .partial(share: 0.1)),
                ]),
            Service(
                id: "b", name: "B", dependencies: [Dependency(on: "c", kind: .partial(share: 30))]),
            Service(
                id: "c", name: "C",
                dependencies: [Dependency(on: "a", kind: .asynchronous(bufferSeconds: -1))]),
            Service(id: "a", name: "Second A"),
        ])
        #expect(
            graph.problems == [
                "The service 'a' is listed twice; the first listing counts.",
                "The service 'a' depends on 'ghost', which is not listed; list it or remove the "
                    + "dependency.",
                "The service 'a' depends on 'b' twice; the first one counts.",
                "The service 'b' gives a share of 30.0 for 'c'; a share lies between 0 and 1.",
                "The service 'c' gives a buffer of -1.0 s for 'a'; a buffer is 0 s or longer.",
            ])
        #expect(graph["a"]?.name == "A")
        #expect(graph.dependents(of: "b") == ["a"])
        #expect(graph.dependents(of: "ghost").isEmpty)
    }

    @Test func `is safe with cycles and services that need themselves`() {
        let graph = DependencyGraph(services: [
            Service(
                id: "a", name: "A",
                dependencies: [
                    Dependency(on: "a", kind: .critical), Dependency(on: "b", kind: .critical),
                ]),
            Service(id: "b", name: "B", dependencies: [Dependency(on: "a", kind: .critical)]),
        ])
        #expect(graph.allDependents(of: "a") == ["b"])
        #expect(graph.path(from: "a", to: "a") == ["a"])
        #expect(graph.areConnected("a", "b"))
        let impact = graph.blastRadius(of: ["a": Timestamp(secondsSinceEpoch: 0)])
        #expect(impact.map(\.service) == ["b"])
    }

    @Test func `walks a chain of a hundred thousand services without recursion`() {
        let length = 100_000
        let graph = DependencyGraph(
            services: (0..<length).map { index in
                let needs = index == 0 ? [] : [Dependency(on: name(index - 1), kind: .critical)]
                return Service(id: name(index), name: "", dependencies: needs)
            })
        #expect(graph.distance(from: name(0), to: name(length - 1)) == length - 1)
    }

    private func name(_ index: Int) -> ServiceID { ServiceID("s\(index)") }
}
