import Model
import Testing

@testable import Incidents

@Suite("ServiceHealth") struct ServiceHealthTests {
    @Test(
        "is the worst of what is found",
        arguments: [
            ([], ServiceState.up), ([Finding.Kind.trafficShift], .up),
            ([.slow], .degraded), ([.slow, .errors], .partial),
            ([.errors, .exhausted], .down), ([.unreachable], .down),
        ])
    func worst(kinds: [Finding.Kind], expected: ServiceState) {
        let findings = kinds.map { Scene.finding($0, "payments", at: 0) }
        let state = ServiceHealth.state(
            of: findings, lastSeen: Scene.at(0), now: Scene.at(10), silence: .seconds(30))
        #expect(state == expected)
    }

    @Test("is unknown after silence, whatever was found before")
    func silence() {
        let findings = [Scene.finding(.exhausted, "payments", at: 0)]
        let state = ServiceHealth.state(
            of: findings, lastSeen: Scene.at(0), now: Scene.at(31), silence: .seconds(30))
        #expect(state == .unknown)
    }
}
