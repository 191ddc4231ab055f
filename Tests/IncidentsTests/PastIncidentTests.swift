import Model
import Testing

@testable import Incidents

@Suite("Past incidents of our own") struct PastIncidentTests {
    private let names = Dictionary(uniqueKeysWithValues: Scene.services.map { ($0.id, $0.name) })

    private func incident(failedAt: Double?, _ kind: Finding.Kind = .exhausted) -> Incident {
        var incident = Incident(
            id: 7, service: "payments", title: "Payments ran out of connections", phase: .resolved,
            severity: .page, openedAt: Scene.at(0))
        incident.failedAt = failedAt.map(Scene.at)
        incident.resolvedAt = Scene.at(900)
        incident.findings = [Scene.finding(kind, "payments", at: 0)]
        return incident
    }

    private func hit(_ service: ServiceID, seen: Double?) -> Impact {
        Impact(
            service: service, path: ["payments", service], share: 1, expectedAt: Scene.at(10),
            observedAt: seen.map(Scene.at), reason: "")
    }

    @Test func `a warning that never came true is no outage`() {
        let record = PastIncident(incident(failedAt: nil), names: names)
        #expect(record.severity == PastIncident.Severity.none)
        #expect(record.start == Scene.at(0))
    }

    @Test func `counts from the failure and names who fell`() {
        var incident = incident(failedAt: 300)
        incident.impact = [hit("checkout", seen: nil)]
        let record = PastIncident(incident, names: names)
        #expect(record.severity == .major)
        #expect(record.components == ["Payments"])
        #expect(record.minutes == 10)
        incident.impact = [hit("checkout", seen: 310), hit("orders", seen: nil)]
        #expect(PastIncident(incident, names: names).severity == .critical)
        #expect(PastIncident(incident, names: names).components == ["Payments", "Checkout"])
    }

    @Test func `slowness alone is minor`() {
        #expect(PastIncident(incident(failedAt: 300, .slow), names: names).severity == .minor)
    }
}
