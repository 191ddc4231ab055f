import Detection
import Model
import Testing

@testable import Incidents

@Suite("IncidentBook naming a cause") struct NamingTests {
    private let origin = Scene.at(100)

    /// A book with one incident, that a failing check of checkout opened.
    private func opened() -> IncidentBook {
        var book = IncidentBook(services: Scene.services)
        _ = book.take([.opened(Scene.finding(.errors, "checkout", at: 100))], at: origin)
        return book
    }

    private func cause(
        _ kind: CauseKind, _ service: ServiceID?, _ confidence: Double, change: Change? = nil
    ) -> Cause {
        Cause(
            kind: kind, service: service, change: change, confidence: confidence,
            title: kind == .unknown ? "Not known yet" : "\(service ?? "") \(kind.rawValue)",
            evidence: [Evidence("\(kind.rawValue) was measured.")])
    }

    private func diagnosis(
        _ cause: Cause, at seconds: Double, factors: [Cause] = []
    ) -> Diagnosis {
        Diagnosis(at: Scene.at(seconds), primary: cause, contributing: factors, ruledOut: [])
    }

    /// Concludes the same cause every ten seconds; returns what was told, by time.
    private func look(
        _ cause: Cause, from start: Double, to end: Double, in book: inout IncidentBook,
        factors: [Cause] = []
    ) -> [Double: [String]] {
        var told: [Double: [String]] = [:]
        for second in stride(from: start, through: end, by: 10) {
            let step = book.conclude(diagnosis(cause, at: second, factors: factors), for: 1)
            if !step.tidings.isEmpty { told[second] = step.tidings.compactMap(\.topic) }
            agrees(book)
        }
        return told
    }

    /// What the page says now is what the timeline said last, and never a cause it took back.
    private func agrees(_ book: IncidentBook) {
        guard let incident = book.open[1] else { return }
        let last = incident.timeline.last { $0.kind == .diagnosis }?.text
        guard let cause = incident.namedCause else {
            #expect(last == nil || last?.contains("not known yet") == true)
            return
        }
        #expect(last?.contains(cause.title) == true)
    }

    private func said(_ book: IncidentBook) -> [String] {
        (book.open[1]?.timeline ?? []).filter { $0.kind == .diagnosis }.map(\.text)
    }

    @Test func `a first cause waits for a second look that agrees`() throws {
        var book = opened()
        let slow = cause(.slowDependency, "payments", 0.6)
        #expect(book.conclude(diagnosis(slow, at: 110), for: 1).tidings.isEmpty)
        let early = try #require(book.open[1])
        #expect(early.service == "checkout")
        #expect(early.diagnosis?.primary.title == "Not known yet")
        #expect(
            early.diagnosis?.primary.evidence.map(\.text) == [
                "Nearest: payments slowDependency (60 % sure, not settled).",
                "slowDependency was measured.",
            ])
        let second = book.conclude(diagnosis(slow, at: 120), for: 1)
        #expect(second.tidings.map(\.topic) == ["slowDependency-payments"])
        #expect(book.open[1]?.service == "payments")
        #expect(said(book) == ["Primary cause: payments slowDependency"])
    }

    @Test func `nothing is named while two causes take turns`() {
        var book = opened()
        for second in stride(from: 110.0, through: 400, by: 20) {
            _ = look(cause(.crash, "payments", 0.7), from: second, to: second, in: &book)
            _ = look(
                cause(.slowDependency, "payments", 0.7), from: second + 10, to: second + 10,
                in: &book)
        }
        #expect(said(book) == [])
        #expect(book.open[1]?.service == "checkout")
    }

    @Test func `what is less than half sure is never named`() {
        var book = opened()
        let told = look(cause(.crash, "payments", 0.49), from: 110, to: 900, in: &book)
        #expect(told.isEmpty)
        #expect(book.open[1]?.diagnosis?.primary.kind == .unknown)
    }

    @Test func `a cause that is named stands through looks that waver`() {
        var book = opened()
        let crash = cause(.crash, "payments", 0.7)
        _ = look(crash, from: 110, to: 120, in: &book)
        for second in stride(from: 130.0, through: 730, by: 60) {
            let unsure = cause(.unknown, nil, 0)
            #expect(look(unsure, from: second, to: second + 10, in: &book).isEmpty)
            let other = cause(.trafficSurge, "payments", 0.8)
            #expect(look(other, from: second + 20, to: second + 40, in: &book).isEmpty)
            #expect(look(crash, from: second + 50, to: second + 50, in: &book).isEmpty)
        }
        #expect(said(book).count == 1)
        #expect(book.open[1]?.diagnosis?.primary == crash)
    }

    @Test func `a correction is told once it lasts a minute, with what was said and why`() {
        var book = opened()
        let index = cause(.missingIndex, "payments", 0.7)
        let leak = cause(.resourceLeak, "payments", 0.7)
        _ = look(index, from: 110, to: 120, in: &book)
        let told = look(leak, from: 130, to: 300, in: &book, factors: [index])
        #expect(told == [190: ["correction-1"]])
        let text =
            "Correction: the primary cause is “payments resourceLeak”, not “payments missingIndex” "
            + "as said at \(Scene.at(120).timeOfDay), which made it worse: "
            + "resourceLeak was measured."
        #expect(said(book).last == text)
        let notice = NoticeWriter(services: Scene.services).notice(
            of: .init(incident: 1, kind: .diagnosed, severity: .warning, topic: "correction-1"),
            for: book.open[1]
                ?? Incident(
                    id: 0, service: "", title: "", phase: .warning, severity: .info,
                    openedAt: origin),
            to: "ops", at: Scene.at(190))
        #expect(notice.title == "Correction: payments resourceLeak")
        #expect(notice.text.hasPrefix(text + "\n"))
    }

    @Test func `a cause that is borne out no more is taken back, and said so`() throws {
        var book = opened()
        _ = look(cause(.crash, "payments", 0.7), from: 110, to: 120, in: &book)
        let told = look(cause(.unknown, nil, 0), from: 130, to: 300, in: &book)
        #expect(told == [190: ["correction-1"]])
        let incident = try #require(book.open[1])
        #expect(incident.service == "checkout")
        #expect(incident.title == "checkout: errors")
        #expect(
            said(book).last
                == "Correction: the primary cause is not known yet; “payments crash”, said at "
                + "\(Scene.at(120).timeOfDay), is no longer borne out by what is measured")
    }

    @Test func `each further correction takes twice as long`() {
        var book = opened()
        let causes = [cause(.crash, "payments", 0.7), cause(.slowDependency, "payments", 0.7)]
        _ = look(causes[0], from: 110, to: 120, in: &book)
        #expect(look(causes[1], from: 130, to: 190, in: &book) == [190: ["correction-1"]])
        #expect(look(causes[0], from: 200, to: 320, in: &book) == [320: ["correction-2"]])
        #expect(look(causes[1], from: 330, to: 570, in: &book) == [570: ["correction-3"]])
    }

    @Test func `the same cause with another change behind it is a correction`() {
        var book = opened()
        let bare = cause(.errorRegression, "payments", 0.7)
        let release = Scene.change(.deploy, "payments", at: 90)
        let blamed = cause(.errorRegression, "payments", 0.8, change: release)
        _ = look(bare, from: 110, to: 120, in: &book)
        #expect(look(blamed, from: 130, to: 180, in: &book).isEmpty)
        #expect(book.open[1]?.diagnosis?.primary.change == nil)
        #expect(look(blamed, from: 190, to: 190, in: &book) == [190: ["correction-1"]])
    }

    @Test func `numbers that go on are no correction`() {
        var book = opened()
        _ = look(cause(.crash, "payments", 0.6), from: 110, to: 120, in: &book)
        #expect(look(cause(.crash, "payments", 0.8), from: 130, to: 400, in: &book).isEmpty)
        #expect(book.open[1]?.diagnosis?.primary.confidence == 0.8)
    }

    @Test func `what is settling survives a restart`() throws {
        var book = opened()
        _ = look(cause(.crash, "payments", 0.7), from: 110, to: 120, in: &book)
        _ = look(cause(.trafficSurge, "payments", 0.7), from: 130, to: 160, in: &book)
        let kept = try #require(book.open[1])
        var again = IncidentBook(services: Scene.services, open: [kept], nextID: 2)
        let told = look(cause(.trafficSurge, "payments", 0.7), from: 170, to: 190, in: &again)
        #expect(told == [190: ["correction-1"]])
    }

    @Test func `the title says that a rollback brought it, not a release`() {
        var book = opened()
        let rollback = Change(
            id: "b", service: "payments", at: Scene.at(90), kind: .rollback, version: "3.2.0",
            title: "Roll back payments to 3.2.0")
        _ = look(
            cause(.errorRegression, "payments", 0.7, change: rollback), from: 110, to: 120,
            in: &book)
        #expect(book.open[1]?.title == "Payments answers with errors since the rollback to 3.2.0")
    }
}

@Suite("IncidentBook on what belongs to an earlier incident") struct EarlierIncidentTests {
    /// A book in which an incident of payments was over at 1000 s.
    private func after() -> IncidentBook {
        var book = IncidentBook(services: Scene.services)
        let dry = Scene.finding(.exhausted, "payments", at: 700)
        _ = book.take([.opened(dry)], at: Scene.at(700))
        _ = book.take([Scene.ended(dry, at: 880)], at: Scene.at(880))
        _ = book.settle(at: Scene.at(1000))
        return book
    }

    private func begins(_ service: ServiceID, at seconds: Double) -> [ServiceID: Timestamp] {
        let incident = Incident(
            id: 9, service: service, title: "", phase: .warning, severity: .warning,
            openedAt: Scene.at(seconds))
        return after().evidenceBegins(for: incident)
    }

    @Test(
        "the record begins anew for every service that it would have reached",
        arguments: ["payments", "orders", "blog"] as [ServiceID])
    func connected(service: ServiceID) {
        // Whichever service the next incident is of: what it reads of the others is the same.
        let over = Scene.at(1000)
        #expect(
            begins(service, at: 4000)
                == ["payments": over, "checkout": over, "orders": over])
    }

    @Test("an incident that was open by then keeps its record")
    func open() {
        #expect(begins("blog", at: 900) == [:])
    }
}
