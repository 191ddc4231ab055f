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
}
