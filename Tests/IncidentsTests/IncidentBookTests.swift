import Detection
import Model
import Testing

@testable import Incidents

@Suite("IncidentBook") struct IncidentBookTests {
    let leak = Scene.finding(
        .exhaustionForecast, "payments", at: 100, severity: .warning, forecast: 800)

    private func warned() -> IncidentBook {
        var book = IncidentBook(services: Scene.services)
        _ = book.take([.opened(leak)], at: Scene.at(100))
        return book
    }

    @Test("opens an incident for a warning and tells it")
    func opens() throws {
        var book = IncidentBook(services: Scene.services, nextID: 7)
        let step = book.take([.opened(leak)], at: Scene.at(100))
        let incident = try #require(book.open[7])
        #expect(incident.phase == .warning)
        #expect(incident.warnedAt == Scene.at(100))
        #expect(incident.firstForecast?.expectedAt == Scene.at(800))
        #expect(step.tidings == [.init(incident: 7, kind: .warned, severity: .warning)])
    }

    @Test("keeps information as evidence and opens nothing for it")
    func information() {
        var book = IncidentBook(services: Scene.services)
        let shift = Scene.finding(.trafficShift, "payments", at: 50, severity: .info)
        let step = book.take([.opened(shift)], at: Scene.at(50))
        #expect(book.open.isEmpty)
        #expect(step.info == [shift])
        #expect(book.recentInfo == [shift])
    }

    @Test("predicts who is hit from the forecast, in order")
    func impact() throws {
        let incident = try #require(warned().open[1])
        #expect(incident.impact.map(\.service) == ["checkout", "orders"])
        let orders = try #require(incident.impact.last?.expectedAt)
        #expect(orders >= Scene.at(860) && orders < Scene.at(880))
    }

    @Test("joins failures of connected services and notes when each was seen")
    func joins() throws {
        var book = warned()
        let dry = Scene.finding(.exhausted, "payments", at: 790)
        let check = Scene.finding(.checkFailing, "checkout", at: 800)
        let step = book.take([.opened(dry), .opened(check)], at: Scene.at(800))
        let incident = try #require(book.open[1])
        #expect(book.open.count == 1)
        #expect(incident.phase == .active)
        #expect(incident.failedAt == Scene.at(790))
        #expect(incident.impact.first?.observedAt == Scene.at(800))
        #expect(step.tidings.map(\.kind) == [.failed])
    }

    @Test("opens another incident for a service that is not connected")
    func separate() {
        var book = warned()
        let blog = Scene.finding(.checkFailing, "blog", at: 200)
        _ = book.take([.opened(blog)], at: Scene.at(200))
        #expect(book.open.count == 2)
    }

    @Test("tells once when a warning becomes a page")
    func escalates() {
        var book = warned()
        var louder = leak
        louder = Finding(
            detector: louder.detector, kind: louder.kind, service: louder.service,
            severity: .page, startedAt: louder.startedAt, detectedAt: louder.detectedAt,
            title: louder.title, forecast: louder.forecast)
        let first = book.take([.updated(louder)], at: Scene.at(200))
        let second = book.take([.updated(louder)], at: Scene.at(210))
        #expect(first.tidings.map(\.kind) == [.escalated])
        #expect(second.tidings.isEmpty)
    }

    @Test("takes a rollback as repair, then resolves when all is quiet for two minutes")
    func resolves() throws {
        var book = warned()
        let dry = Scene.finding(.exhausted, "payments", at: 790)
        _ = book.take([.opened(dry)], at: Scene.at(790))
        let repair = book.take(Scene.change(.rollback, "payments", at: 900))
        #expect(book.open[1]?.phase == .recovering)
        #expect(repair.tidings.map(\.kind) == [.recovering])
        _ = book.take(
            [Scene.ended(dry, at: 920), Scene.ended(leak, at: 930)], at: Scene.at(930))
        #expect(book.open[1] != nil)
        let end = book.settle(at: Scene.at(1051))
        let resolved = try #require(book.takeResolved().first)
        #expect(book.open.isEmpty)
        #expect(resolved.resolvedAt == Scene.at(1051))
        #expect(end.tidings.map(\.kind) == [.resolved])
    }

    @Test("doubts a repair that does not show within three minutes")
    func doubts() {
        var book = warned()
        let dry = Scene.finding(.exhausted, "payments", at: 790)
        _ = book.take([.opened(dry)], at: Scene.at(790))
        _ = book.take(Scene.change(.rollback, "payments", at: 900))
        _ = book.settle(at: Scene.at(1000))
        #expect(book.open[1]?.phase == .recovering)
        _ = book.settle(at: Scene.at(1081))
        #expect(book.open[1]?.phase == .active)
        #expect(book.open[1]?.timeline.last?.text == "The repair did not help: still failing")
    }

    @Test("names the leak in the title once it is diagnosed, and tells it once")
    func diagnosed() {
        var book = warned()
        let dry = Scene.finding(.exhausted, "payments", at: 790)
        _ = book.take([.opened(dry)], at: Scene.at(790))
        let first = book.conclude(Scene.diagnosis(.resourceLeak, "payments"), for: 1)
        #expect(
            book.open[1]?.title
                == "Payments ran out of database connections, leaked by release 3.2.1")
        #expect(first.tidings.map(\.kind) == [.diagnosed])
        let again = book.conclude(
            Scene.diagnosis(.resourceLeak, "payments", confidence: 0.95), for: 1)
        #expect(again.tidings.isEmpty)
    }

    @Test("moves to the service that is to blame and predicts the impact from there")
    func moves() throws {
        var book = IncidentBook(services: Scene.services)
        let check = Scene.finding(.errors, "checkout", at: 100)
        _ = book.take([.opened(check)], at: Scene.at(100))
        _ = book.conclude(Scene.diagnosis(.crash, "payments"), for: 1)
        let incident = try #require(book.open[1])
        #expect(incident.service == "payments")
        #expect(incident.title == "Payments crashed")
        #expect(incident.impact.map(\.service) == ["checkout", "orders"])
        #expect(incident.impact.first?.observedAt == Scene.at(100))
    }

    @Test("shows earlier changes of connected services, and every campaign, but no others")
    func changes() {
        var book = IncidentBook(services: Scene.services)
        _ = book.take(Scene.change(.deploy, "payments", at: 10))
        _ = book.take(Scene.change(.deploy, "blog", at: 20))
        _ = book.take(Scene.change(.campaign, "blog", at: 30))
        _ = book.take([.opened(leak)], at: Scene.at(100))
        #expect(book.open[1]?.changes.map(\.id) == ["deploy-10.0", "campaign-30.0"])
    }

    @Test("goes on with an incident after a restart, under another finding identity too")
    func restart() throws {
        let known = try #require(warned().open[1])
        var book = IncidentBook(services: Scene.services, open: [known], nextID: 2)
        let again = Finding(
            detector: leak.detector, kind: leak.kind, service: leak.service,
            severity: .warning, startedAt: Scene.at(105), detectedAt: Scene.at(110),
            title: leak.title, forecast: leak.forecast)
        let step = book.take([.updated(again)], at: Scene.at(200))
        #expect(book.open.count == 1)
        #expect(book.open[1]?.findings.count == 1)
        #expect(step.tidings.isEmpty)
    }

    @Test("says in the timeline when nobody watched")
    func gap() {
        var book = warned()
        _ = book.noteGap(TimeRange(start: Scene.at(200), end: Scene.at(260)))
        let entry = book.open[1]?.timeline.last
        #expect(entry?.kind == .gap)
        #expect(
            entry?.text
                == "Foreshock itself was not running from \(Scene.at(200).timeOfDay) to "
                + "\(Scene.at(260).timeOfDay) (1 min): nothing is recorded of that time")
    }
}
