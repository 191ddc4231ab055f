import Continuity
import Model
import Testing

@Suite("Plan revision") struct PlanRevisionTests {
    private func titles(_ rows: [PlanRevision.Row]) throws -> [String] {
        try plan(rows).steps.map(\.title)
    }

    private func plan(_ rows: [PlanRevision.Row]) throws(PlanProblem) -> ContinuityPlan {
        try PlanRevision(rows: rows, startsWithIncident: false).plan(
            for: "etsy", language: .german, at: Timestamp(millisecondsSinceEpoch: 7))
    }

    @Test func `rows become steps, by phase and place`() throws {
        let plan = try plan([
            .init(id: "a", phase: .after, title: "Compare", place: 1),
            .init(id: "b", phase: .during, title: "Queue", place: 3),
            .init(id: "c", phase: .during, title: "Tell", detail: "All", place: 2),
        ])
        #expect(plan.steps.map(\.id) == ["c", "b", "a"])
        #expect(plan.steps.first?.detail == "All")
        #expect(plan.language == .german)
        #expect(!plan.startsWithIncident)
        #expect(plan.changedAt == Timestamp(millisecondsSinceEpoch: 7))
    }

    @Test func `rows without a place come last, equal ones as they came`() throws {
        #expect(
            try titles([
                .init(phase: .during, title: "3"), .init(phase: .during, title: "1", place: 5),
                .init(phase: .during, title: "2", place: 5), .init(phase: .during, title: "4"),
                .init(phase: .during, title: "0", place: -1),
            ]) == ["0", "1", "2", "3", "4"])
    }

    @Test func `removed rows and blank new ones are left out`() throws {
        #expect(
            try titles([
                .init(id: "a", phase: .before, title: "Copy", isRemoved: true),
                .init(phase: .before, title: "  ", detail: "\n"),
                .init(id: "b", phase: .before, title: "Rehearse"),
            ]) == ["Rehearse"])
    }

    @Test func `new steps get names that are free, also of rows that come later`() throws {
        let plan = try plan([
            .init(phase: .before, title: "New", place: 1),
            .init(id: "step-1", phase: .before, title: "Old", place: 2),
            .init(id: "step-1", phase: .before, title: "Twice", place: 3),
        ])
        #expect(plan.steps.map(\.title) == ["New", "Old", "Twice"])
        #expect(plan.steps.map(\.id) == ["step-2", "step-1", "step-3"])
    }

    @Test func `a plan without steps, or with a step without words, is not kept`() {
        let none = #expect(throws: PlanProblem.self) { try plan([]) }
        #expect(
            none?.description
                == "The plan has no steps. Keep at least one, or leave the plan as it is.")
        #expect(throws: PlanProblem.self) {
            try plan([.init(id: "a", phase: .before, title: "")])
        }
        #expect(throws: PlanProblem.tooMany(what: "steps", limit: 60)) {
            try plan((0...60).map { .init(phase: .before, title: "Step \($0)") })
        }
        #expect(throws: PlanProblem.tooLong(what: "The detail of a step", limit: 4000)) {
            try plan([
                .init(phase: .before, title: "a", detail: String(repeating: "b", count: 4001))
            ])
        }
    }
}
