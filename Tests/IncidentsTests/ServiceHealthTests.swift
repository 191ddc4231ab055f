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

    @Test("lasts since the worst of what is found began, not since the first")
    func beginning() {
        let findings = [
            Scene.finding(.slow, "payments", at: 0), Scene.finding(.exhausted, "payments", at: 60),
            Scene.finding(.checkFailing, "payments", at: 70),
            Scene.finding(.trafficShift, "payments", at: -30),
        ]
        #expect(ServiceHealth.since(of: findings) == Scene.at(60))
        #expect(ServiceHealth.since(of: []) == nil)
        #expect(ServiceHealth.since(of: [findings[3]]) == nil)
    }

    @Test("is unknown after silence, whatever was found before")
    func silence() {
        let findings = [Scene.finding(.exhausted, "payments", at: 0)]
        let state = ServiceHealth.state(
            of: findings, lastSeen: Scene.at(0), now: Scene.at(31), silence: .seconds(30))
        #expect(state == .unknown)
    }
}
