import Model
import Testing
import Topology

@Suite("Blast radius", .timeLimit(.minutes(1)))
struct BlastRadiusTests {
    let start = Timestamp(secondsSinceEpoch: 1_000)

    @Test func `tells who falls, when, how much and why, in order of fall`() {
        let impact = DependencyGraphTests.shop.blastRadius(of: ["payments": start])
        #expect(impact.map(\.service) == ["marketplace", "marketing", "shipping"])
        #expect(impact.map { $0.expectedAt?.seconds(since: start) } == [5, 10, 125])
        #expect(impact.map(\.share) == [1, 0.3, 1])
        #expect(
            impact.map(\.reason) == [
                "calls payments for every request", "needs marketplace for 30 % of its work",
                "reads marketplace through a queue that bridges 2 min",
            ])
        #expect(impact.last?.path == ["payments", "marketplace", "shipping"])
    }

    @Test func `multiplies shares along the path`() {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""),
            Service(
                id: "b", name: "", dependencies: [Dependency(on: "a", kind: .partial(share: 0.5))]),
            Service(
                id: "c", name: "", dependencies: [Dependency(on: "b", kind: .partial(share: 0.5))]),
            Service(
                id: "d", name: "", dependencies: [Dependency(on: "c", kind: .partial(share: 0))]),
        ])
        let impact = graph.blastRadius(of: ["a": start])
        #expect(impact.map(\.service) == ["b", "c"])
        #expect(impact.map(\.share) == [0.5, 0.25])
    }

    @Test func `takes the earliest arrival from several failures and several paths`() {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""), Service(id: "b", name: ""),
            Service(
                id: "slow", name: "",
                dependencies: [Dependency(on: "a", kind: .asynchronous(bufferSeconds: 600))]),
            Service(
                id: "both", name: "",
                dependencies: [
                    Dependency(on: "a", kind: .asynchronous(bufferSeconds: 90)),
                    Dependency(on: "b", kind: .critical),
                ]),
            Service(id: "last", name: "", dependencies: [Dependency(on: "slow", kind: .critical)]),
        ])
        let impact = graph.blastRadius(of: ["a": start, "b": start + .seconds(30)])
        #expect(impact.map(\.service) == ["both", "slow", "last"])
        #expect(impact.map { $0.expectedAt?.seconds(since: start) } == [35, 600, 605])
        #expect(impact.first?.path == ["b", "both"])
    }

    @Test func `prefers the larger loss among falls at the same time`() {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""), Service(id: "b", name: ""),
            Service(
                id: "c", name: "",
                dependencies: [
                    Dependency(on: "a", kind: .partial(share: 0.2)),
                    Dependency(on: "b", kind: .critical),
                ]),
        ])
        let impact = graph.blastRadius(of: ["a": start, "b": start])
        #expect(impact.map(\.share) == [1])
        #expect(impact.map(\.reason) == ["calls b for every request"])
    }

    @Test func `leaves out the failing services and those unknown`() {
        let impact = DependencyGraphTests.shop.blastRadius(
            of: ["payments": start, "marketplace": start + .seconds(3_600), "ghost": start])
        #expect(impact.map(\.service) == ["marketing", "shipping"])
        #expect(impact.map { $0.expectedAt?.seconds(since: start) } == [3_605, 3_720])
    }

    @Test(
        "says how long a queue bridges",
        arguments: [
            (0.0, "nothing"), (45, "45 s"), (90, "1 min 30 s"), (3_600, "1 h"),
            (5_400, "1 h 30 min"),
        ])
    func bridges(seconds: Double, words: String) {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""),
            Service(
                id: "b", name: "",
                dependencies: [Dependency(on: "a", kind: .asynchronous(bufferSeconds: seconds))]),
        ])
        let reason = graph.blastRadius(of: ["a": start]).first?.reason
        #expect(reason == "reads a through a queue that bridges \(words)")
    }

    @Test func `tells the first fall and the largest share, and when that comes`() {
        let graph = DependencyGraph(services: [
            Service(id: "mail", name: ""), Service(id: "db", name: ""),
            Service(
                id: "shop", name: "",
                dependencies: [
                    Dependency(on: "mail", kind: .partial(share: 0.3)),
                    Dependency(on: "db", kind: .asynchronous(bufferSeconds: 95)),
                ]),
        ])
        let impact = graph.blastRadius(of: ["mail": start, "db": start])
        #expect(impact.map(\.share) == [1])
        #expect(impact.map { $0.expectedAt?.seconds(since: start) } == [5])
        #expect(impact.first?.path == ["mail", "shop"])
        #expect(
            impact.first?.reason
                == "needs mail for 30 % of its work; loses 100 % 1 min 30 s later: "
                + "reads db through a queue that bridges 1 min 35 s")
    }

    @Test func `a group falls when fewer are left than required, and not before`() {
        let graph = DependencyGraph(services: [
            Service(id: "db-1", name: ""), Service(id: "db-2", name: ""),
            Service(id: "db-3", name: ""),
            Service(
                id: "orders", name: "",
                dependencies: ["db-1", "db-2", "db-3"].map {
                    Dependency(
                        on: $0,
                        kind: .redundant(group: "db", required: 2, failoverSeconds: 30))
                }),
        ])
        #expect(graph.blastRadius(of: ["db-1": start]).isEmpty)
        let impact = graph.blastRadius(of: ["db-1": start, "db-3": start + .seconds(60)])
        #expect(impact.map(\.service) == ["orders"])
        #expect(impact.first?.expectedAt?.seconds(since: start) == 65)
        #expect(impact.first?.path == ["db-3", "orders"])
        #expect(impact.first?.reason == "needs 2 of the group 'db' with db-3")
    }

    @Test func `goes down a chain of a hundred thousand and leaves out the middle of long paths`() {
        let length = 100_000
        let graph = DependencyGraph(
            services: (0..<length).map { index in
                RandomGraph.service("s\(index)", index == 0 ? [] : ["s\(index - 1)"])
            })
        let impact = graph.blastRadius(of: ["s0": start])
        #expect(impact.count == length - 1)
        #expect(impact.last?.service == "s99999")
        #expect(impact.last?.expectedAt?.seconds(since: start) == 499_995)
        #expect(impact[62].path.count == 64)
        #expect(impact[63].path.count == 64)
        #expect(impact.last?.path.prefix(3) == ["s0", "…", "s99938"])
    }

    @Test func `ends soon where a share can arrive in more ways than can be counted`() {
        // Each stage may be passed at once with nine tenths, or later with all.
        var services = [Service(id: "s0", name: "")]
        for stage in 1...60 {
            let needed = ServiceID("s\(stage - 1)")
            let buffer = ServiceID("b\(stage)")
            let bridge = Double(1 << min(stage, 28))
            services.append(
                Service(
                    id: buffer, name: "",
                    dependencies: [
                        Dependency(on: needed, kind: .asynchronous(bufferSeconds: bridge))
                    ]))
            services.append(
                Service(
                    id: ServiceID("s\(stage)"), name: "",
                    dependencies: [
                        Dependency(on: needed, kind: .partial(share: 0.9)),
                        Dependency(on: buffer, kind: .critical),
                    ]))
        }
        let impact = DependencyGraph(services: services).blastRadius(of: ["s0": start])
        #expect(impact.count == 120)
    }

    @Test func `survives moments and buffers at the end of time`() {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""),
            Service(
                id: "b", name: "",
                dependencies: [
                    Dependency(
                        on: "a", kind: .asynchronous(bufferSeconds: .greatestFiniteMagnitude))
                ]),
        ])
        let late = Timestamp(millisecondsSinceEpoch: .max - 1)
        #expect(graph.blastRadius(of: ["a": late]).isEmpty)
        #expect(graph.blastRadius(of: ["a": start]).count == 1)
    }
}
