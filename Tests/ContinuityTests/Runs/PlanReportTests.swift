import Continuity
import Model
import Testing

@Suite("Plan report") struct PlanReportTests {
    private func at(_ seconds: Double) -> Timestamp { PlanBookTests.at(seconds) }

    private func run(isOver: Bool) throws -> PlanRun {
        var book = PlanBook(service: "etsy", plan: PlanBookTests.plan)
        _ = try book.start(by: .person("Ann"), at: at(0))
        _ = try book.record(.init(step: "step-3", at: at(90), by: "Ann"), run: 1)
        _ = try book.record(.init(step: "step-2", at: at(240), by: "Bob", note: "mail"), run: 1)
        _ = try book.record(.init(step: "step-4", at: at(300), by: "Bob"), run: 1)
        _ = try book.record(.init(.undone, step: "step-4", at: at(310), by: "Bob"), run: 1)
        let last = try book.record(.init(.remark, at: at(600), by: "Ann"), run: 1, isOver: isOver)
        return try #require(last)
    }

    @Test func `says what was done when, and how long each took`() throws {
        let report = PlanReport(try run(isOver: true), now: at(9999))
        #expect(report.done.map(\.step.title) == ["Queue", "Tell"])
        #expect(report.done.map(\.afterStart) == [.seconds(90), .seconds(240)])
        #expect(report.done.map(\.took) == [.seconds(90), .seconds(150)])
        #expect(report.done.map(\.entry.by) == ["Ann", "Bob"])
        #expect(report.length == .seconds(600))
    }

    @Test func `says what was never done, and what was not prepared`() throws {
        let report = PlanReport(try run(isOver: true), now: at(9999))
        #expect(report.open.map(\.title) == ["Compare"])
        #expect(report.unprepared.map(\.title) == ["Copy"])
    }

    @Test func `lasts until now while the run is under way`() throws {
        let run = try run(isOver: false)
        #expect(PlanReport(run, now: at(700)).length == .seconds(700))
        #expect(run.doneCount == 2)
        #expect(run.dueSteps.count == 3)
    }
}
