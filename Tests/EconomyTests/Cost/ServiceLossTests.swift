import Economy
import Model
import Testing
import Topology

@Suite("ServiceLoss") struct ServiceLossTests {
    private let start = Timestamp(millisecondsSinceEpoch: 0)

    @Test func `a forecast becomes losses with a start and an end`() {
        let graph = DependencyGraph(services: [
            Service(id: "payments", name: "Payments"),
            Service(
                id: "checkout", name: "Checkout",
                dependencies: [Dependency(on: "payments", kind: .partial(share: 0.25))]),
            Service(
                id: "orders", name: "Orders",
                dependencies: [
                    Dependency(on: "checkout", kind: .asynchronous(bufferSeconds: 86_400))
                ]),
        ])
        let forecast = graph.impactForecast(of: [
            "payments": Outage(start: start, end: start + .seconds(600))
        ])
        let losses = ServiceLoss.losses(of: forecast)
        #expect(losses.map(\.service) == ["payments", "checkout"])
        #expect(losses.map(\.share) == [1, 0.25])
        #expect(losses.first?.end == start + .seconds(600))
        #expect(losses.allSatisfy { $0.end != nil })
    }

    @Test func `impacts become losses, and those that a buffer bridges are left out`() {
        let impacts = [
            Impact(
                service: "checkout", path: [], share: 1, expectedAt: start + .seconds(60),
                reason: ""),
            Impact(
                service: "orders", path: [], share: 0.4, expectedAt: start + .seconds(5400),
                observedAt: start + .seconds(420), reason: ""),
            Impact(
                service: "late", path: [], share: 1, expectedAt: start + .seconds(3660),
                reason: ""),
            Impact(service: "unclear", path: [], share: 1, expectedAt: nil, reason: ""),
        ]
        let end = start + .seconds(3600)
        let expected = ServiceLoss.losses(
            failures: ["payments": start], impacts: impacts, end: end, counting: .expected)
        #expect(expected.map(\.service) == ["payments", "checkout", "orders"])
        #expect(expected.map(\.share) == [1, 1, 0.4])
        #expect(expected.map { $0.start.seconds(since: start) } == [0, 60, 420])
        #expect(expected.allSatisfy { $0.end == end })
        let observed = ServiceLoss.losses(
            failures: ["payments": start], impacts: impacts, end: nil, counting: .observed)
        #expect(observed.map(\.service) == ["payments", "orders"])
    }

    @Test func `a share is held between nothing and all`() {
        for (given, held) in [(-1.0, 0.0), (7, 1), (.nan, 0), (0.3, 0.3)] {
            #expect(ServiceLoss(service: "a", share: given, start: start, end: nil).share == held)
        }
    }
}
