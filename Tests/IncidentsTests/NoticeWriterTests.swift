import Detection
import Model
import Testing

@testable import Incidents

@Suite("NoticeWriter") struct NoticeWriterTests {
    @Test("says what will happen, why, and who is hit")
    func warning() throws {
        var book = IncidentBook(services: Scene.services)
        let leak = Scene.finding(
            .exhaustionForecast, "payments", at: 100, severity: .warning, forecast: 800)
        _ = book.take([.opened(leak)], at: Scene.at(100))
        _ = book.conclude(Scene.diagnosis(.resourceLeak, "payments"), for: 1)
        let incident = try #require(book.open[1])
        let notice = NoticeWriter(services: Scene.services).notice(
            of: .init(incident: 1, kind: .warned, severity: .warning), for: incident, to: "ops",
            at: Scene.at(101))
        #expect(notice.id == "incident-1/warned/ops")
        #expect(notice.title == "Warning: payments: exhaustionForecast")
        let lines = notice.text.split(separator: "\n")
        #expect(lines[0] == "payments: exhaustionForecast.")
        #expect(lines[1] == "Primary cause: connections not returned since 3.2.1 (90 % sure).")
        #expect(lines[2] == "Who is hit, in order:")
        #expect(lines[3].hasPrefix("  Checkout at about "))
    }

    @Test(
        "ends a title that is a sentence already with one full stop", arguments: ["down", "down."])
    func fullStop(title: String) {
        let incident = Incident(
            id: 1, service: "payments", title: title, phase: .active, severity: .page,
            openedAt: Scene.at(0))
        let notice = NoticeWriter(services: Scene.services).notice(
            of: .init(incident: 1, kind: .failed, severity: .page), for: incident, to: "ops",
            at: Scene.at(1))
        #expect(notice.text == "down.")
    }
}
