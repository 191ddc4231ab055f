import Detection
import Model
import Testing

@testable import Node

@Suite("Owed events") struct OwedEventsTests {
    private func finding(_ subject: String, title: String = "") -> Finding {
        Finding(
            detector: "d", kind: .slow, service: "payments", subject: subject, severity: .warning,
            startedAt: Scene.at(0), detectedAt: Scene.at(1), title: title)
    }

    @Test func `keep the last state of a finding and its end`() {
        var owed = OwedEvents()
        owed.add([.opened(finding("a", title: "first")), .opened(finding("b"))])
        owed.add([.updated(finding("a", title: "second"))])
        owed.add([.ended(finding("a", title: "third"))])
        #expect(
            owed.events == [
                .opened(finding("a", title: "second")), .opened(finding("b")),
                .ended(finding("a", title: "third")),
            ])
    }

    @Test func `are handed over once`() {
        var owed = OwedEvents()
        owed.add([.opened(finding("a"))])
        #expect(owed.pay().count == 1)
        #expect(owed.pay() == [])
    }
}
