import Continuity
import Model
import Testing

@Suite("Plan book") struct PlanBookTests {
    static func at(_ seconds: Double) -> Timestamp { Timestamp(secondsSinceEpoch: seconds) }

    static let plan = ContinuityPlanTests.plan([
        (.before, "Copy"), (.during, "Tell"), (.during, "Queue"), (.after, "Compare"),
    ])

    private var book: PlanBook { PlanBook(service: "etsy", plan: Self.plan) }

    @Test func `one run is under way at a time`() throws {
        var book = book
        let first = try book.start(by: .person("Ann"), at: Self.at(0))
        #expect(first.id == 1)
        #expect(try book.start(by: .person("Bob"), at: Self.at(5)) == first)
        _ = try book.record(.init(.remark, at: Self.at(9)), run: 1, isOver: true)
        #expect(book.underWay == nil)
        #expect(try book.start(by: .person("Bob"), at: Self.at(10)).id == 2)
        #expect(book.runs.map(\.id) == [1, 2])
        #expect(book.runs[0].endedAt == Self.at(9))
    }

    @Test func `without a plan nothing starts`() {
        var book = PlanBook(service: "etsy")
        #expect(throws: PlanProblem.noPlan("etsy")) {
            try book.start(by: .person("Ann"), at: Self.at(0))
        }
        #expect(book.incidentBegan(7, at: Self.at(0)) == nil)
    }

    @Test func `a run keeps the plan as it was`() throws {
        var book = book
        _ = try book.start(by: .person("Ann"), at: Self.at(0))
        try book.plan?.remove("step-2")
        #expect(book.underWay?.plan == Self.plan)
    }

    @Test func `a step is done, taken back and done again`() throws {
        var book = book
        _ = try book.start(by: .person(""), at: Self.at(0))
        let done = PlanRun.Entry(step: "step-2", at: Self.at(60), by: "Ann", note: "by mail")
        #expect(try book.record(done, run: 1)?.standing(of: "step-2") == .done(done))
        #expect(throws: PlanProblem.alreadyDone(title: "Tell", by: "Ann")) {
            try book.record(.init(step: "step-2", at: Self.at(61), by: "Bob"), run: 1)
        }
        let undone = PlanRun.Entry(.undone, step: "step-2", at: Self.at(70), by: "Bob")
        #expect(try book.record(undone, run: 1)?.standing(of: "step-2") == .reopened(undone))
        #expect(throws: PlanProblem.notDone(title: "Tell")) {
            try book.record(undone, run: 1)
        }
        let run = try book.record(.init(step: "step-2", at: Self.at(80), by: "Bob"), run: 1)
        #expect(run?.doneCount == 1)
        #expect(run?.entries.count == 3)
    }

    @Test func `what does not fit is refused and changes nothing`() throws {
        var book = book
        _ = try book.start(by: .person("Ann"), at: Self.at(0))
        let before = book
        #expect(throws: PlanProblem.noStep("x")) {
            try book.record(.init(step: "x", at: Self.at(1)), run: 1)
        }
        #expect(throws: PlanProblem.tooLong(what: "The note", limit: 1000)) {
            try book.record(
                .init(.remark, at: Self.at(1), note: String(repeating: "é", count: 1001)), run: 1)
        }
        #expect(throws: PlanProblem.tooLong(what: "The name", limit: 80)) {
            try book.record(
                .init(.remark, at: Self.at(1), by: String(repeating: "b", count: 81)), run: 1)
        }
        #expect(try book.record(.init(.remark, at: Self.at(1)), run: 2) == nil)
        #expect(book == before)
        _ = try book.record(.init(.remark, at: Self.at(2)), run: 1, isOver: true)
        #expect(throws: PlanProblem.over(run: 1)) {
            try book.record(.init(.remark, at: Self.at(3)), run: 1)
        }
    }

    @Test func `a run is full at 500 entries`() throws {
        var book = book
        _ = try book.start(by: .person("Ann"), at: Self.at(0))
        for second in 1...500 {
            _ = try book.record(.init(.remark, at: Self.at(Double(second))), run: 1)
        }
        #expect(throws: PlanProblem.tooMany(what: "entries in run 1", limit: 500)) {
            try book.record(.init(.remark, at: Self.at(501)), run: 1)
        }
    }

    @Test func `an incident starts the plan once, and its end is noted once`() {
        var book = book
        let run = book.incidentBegan(7, at: Self.at(0))
        #expect(run?.trigger == .incident(7))
        #expect(book.incidentBegan(7, at: Self.at(1)) == nil)
        let ended = book.incidentEnded(7, at: Self.at(50))
        #expect(ended?.entries == [.init(.incidentEnded(7), at: Self.at(50))])
        #expect(ended?.endedAt == nil)
        #expect(book.incidentEnded(7, at: Self.at(51)) == nil)
    }

    @Test func `an incident does not start again what a person has ended`() throws {
        var book = book
        _ = book.incidentBegan(7, at: Self.at(0))
        _ = try book.record(.init(.remark, at: Self.at(9)), run: 1, isOver: true)
        #expect(book.incidentBegan(7, at: Self.at(10)) == nil)
        #expect(book.incidentEnded(7, at: Self.at(11)) == nil)
        #expect(book.incidentBegan(8, at: Self.at(12))?.id == 2)
    }

    @Test func `a further incident is noted in the run under way`() throws {
        var book = book
        _ = try book.start(by: .person("Ann"), at: Self.at(0))
        #expect(
            book.incidentBegan(8, at: Self.at(3))?.entries
                == [.init(.incidentBegan(8), at: Self.at(3))])
        #expect(book.incidentBegan(8, at: Self.at(4)) == nil)
        #expect(book.incidentEnded(8, at: Self.at(5))?.entries.count == 2)
        #expect(book.runs.count == 1)
        #expect(book.underWay?.incidents == [8])
    }

    @Test func `a plan that is not to start by itself does not`() {
        var plan = Self.plan
        plan.startsWithIncident = false
        var book = PlanBook(service: "etsy", plan: plan)
        #expect(book.incidentBegan(7, at: Self.at(0)) == nil)
        #expect(book.runs.isEmpty)
    }
}
