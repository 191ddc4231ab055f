import History
import Incidents
import Model
import Testing

@testable import Node

@Suite("Classification by what was seen") struct SeenClassificationTests {
    private func judge(_ incident: Incident) -> IncidentClassification {
        let names = Dictionary(
            uniqueKeysWithValues: OutlookScene.services.map { ($0.id, $0.name) })
        return SeenClassification(
            incident: incident, record: PastIncident(incident, names: names), watched: names.count
        ).classification
    }

    @Test func `an outage that half of the services share is cascading and critical`() {
        let judged = judge(OutlookScene.outage())
        #expect(judged.scope.value == .cascading)
        #expect(judged.scope.reason == "2 of 4 services were seen to fall, Payments first")
        #expect(judged.severity.value == .critical)
        #expect(judged.severity.reason == "2 of 4 services were seen to fall, half or more")
    }

    @Test func `one service that is down is partial and major`() {
        var incident = OutlookScene.outage()
        incident.impact = []
        let judged = judge(incident)
        #expect(judged.scope.value == .partial)
        #expect(judged.severity.value == .major)
    }

    @Test func `the diagnosis names the cause, the repair the recovery`() {
        var incident = OutlookScene.resolved(at: 900)
        let release = Change(
            id: "r1", service: "payments", at: Scene.at(0), kind: .deploy, version: "3.2.1",
            title: "Release payments 3.2.1")
        let rollback = Change(
            id: "r2", service: "payments", at: Scene.at(800), kind: .rollback, version: "3.2.0",
            title: "Roll back payments to 3.2.0")
        incident.changes = [release, rollback]
        incident.repairedAt = rollback.at
        incident.diagnosis = Diagnosis(
            at: Scene.at(700),
            primary: Cause(
                kind: .resourceLeak, service: "payments", change: release, confidence: 0.9,
                title: "Connections not returned", evidence: []),
            contributing: [], ruledOut: [])
        let judged = judge(incident)
        #expect(judged.cause.value == .change)
        #expect(judged.cause.reason == "the diagnosis names Release payments 3.2.1")
        #expect(judged.recovery.value == .rollback)
        #expect(judged.recovery.reason == "it ended with Roll back payments to 3.2.0")
    }
}
