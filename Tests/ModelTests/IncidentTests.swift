import FoundationEssentials
import Model
import Testing

@Suite("Incident") struct IncidentTests {
    @Test(arguments: Incident.Phase.allCases)
    func `is open until it is resolved`(phase: Incident.Phase) {
        #expect(Self.incident(phase).isOpen == (phase != .resolved))
    }

    @Test func `survives JSON with all that hangs on it`() throws {
        var incident = Self.incident(.active)
        let at = incident.openedAt
        let change = Change(
            id: "release-17", service: "payments", at: at, kind: .deploy, version: "3.2.1",
            title: "Release payments 3.2.1")
        incident.changes = [change]
        incident.impact = [
            Impact(
                service: "orders", path: ["payments", "orders"], share: 0.6, expectedAt: at,
                reason: "reads orders through a queue that bridges 2 min")
        ]
        incident.diagnosis = Diagnosis(
            at: at,
            primary: Cause(
                kind: .resourceLeak, service: "payments", change: change, confidence: 0.9,
                title: "Connections are not returned since 3.2.1.",
                evidence: [Evidence("held", signal: Signal(.poolUnexplained, of: "payments"))]),
            contributing: [], ruledOut: [RuledOut(suspect: "inventory 8.1.0", reason: "no signal")])
        incident.timeline = [
            TimelineEntry(at: at, kind: .warning, service: "payments", text: "Warned.")
        ]
        let data = try JSONEncoder().encode(incident)
        #expect(try JSONDecoder().decode(Incident.self, from: data) == incident)
    }

    private static func incident(_ phase: Incident.Phase) -> Incident {
        Incident(
            id: 1, service: "payments", title: "The pool runs out", phase: phase, severity: .page,
            openedAt: Timestamp(millisecondsSinceEpoch: 1_795_528_800_000))
    }
}
