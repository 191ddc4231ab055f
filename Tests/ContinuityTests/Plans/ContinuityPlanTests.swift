import Continuity
import Model
import Testing

@Suite("Continuity plan") struct ContinuityPlanTests {
    private static let moment = Timestamp(millisecondsSinceEpoch: 0)

    static func plan(_ titles: [(ContinuityPlan.Phase, String)]) -> ContinuityPlan {
        ContinuityPlan(
            service: "etsy",
            steps: titles.enumerated().map { index, row in
                ContinuityPlan.Step(id: "step-\(index + 1)", phase: row.0, title: row.1)
            }, changedAt: moment)
    }

    private var plan: ContinuityPlan {
        Self.plan([(.before, "Copy"), (.during, "Tell"), (.during, "Queue"), (.after, "Compare")])
    }

    @Test func `a plan is known by its service`() {
        let plan = ContinuityPlan(service: "etsy", steps: [], changedAt: Self.moment)
        #expect(plan.id == "etsy")
        #expect(plan.startsWithIncident)
        #expect(plan.language == .english)
    }

    @Test func `a new step stands behind the others of its phase and has a free name`() throws {
        var plan = plan
        let id = try plan.add("Call", detail: "0800", in: .during)
        #expect(id == "step-5")
        #expect(plan.steps.map(\.title) == ["Copy", "Tell", "Queue", "Call", "Compare"])
    }

    @Test func `a step is changed, and moved to another phase`() throws {
        var plan = plan
        try plan.change("step-2", title: "Tell all", detail: "By mail")
        #expect(plan.steps[1].title == "Tell all")
        #expect(plan.steps[1].detail == "By mail")
        try plan.change("step-2", phase: .after)
        #expect(plan.steps.map(\.id) == ["step-1", "step-3", "step-4", "step-2"])
    }

    @Test func `a step is moved among those of its phase`() throws {
        var plan = plan
        try plan.move("step-3", to: 0)
        #expect(plan.steps.map(\.title) == ["Copy", "Queue", "Tell", "Compare"])
        try plan.move("step-3", to: 99)
        #expect(plan.steps.map(\.title) == ["Copy", "Tell", "Queue", "Compare"])
        try plan.move("step-4", to: -3)
        #expect(plan.steps.map(\.title) == ["Copy", "Tell", "Queue", "Compare"])
    }

    @Test func `a step is removed, and its name not used for the next one before it`() throws {
        var plan = plan
        try plan.remove("step-2")
        #expect(plan.steps.map(\.id) == ["step-1", "step-3", "step-4"])
        #expect(try plan.add("New", in: .before) == "step-5")
    }

    @Test func `what is wrong is said`() {
        var plan = plan
        #expect(throws: PlanProblem.noStep("x")) { try plan.remove("x") }
        #expect(throws: PlanProblem.noStep("x")) { try plan.move("x", to: 0) }
        #expect(throws: PlanProblem.tooLong(what: "The title of a step", limit: 200)) {
            try plan.change("step-1", title: String(repeating: "a", count: 201))
        }
        let error = #expect(throws: PlanProblem.self) { try plan.add(" \n", in: .after) }
        #expect(
            error?.description
                == "A step has no title. Say in a line what to do, or remove the step.")
        #expect(plan == self.plan)
    }

    @Test func `there is an end to steps`() {
        var plan = Self.plan((0..<60).map { (.before, "Step \($0)") })
        let error = #expect(throws: PlanProblem.self) { try plan.add("One more", in: .before) }
        #expect(error?.description == "There are more than 60 steps. Remove some, then try again.")
    }

    @Test(
        "problems are sentences",
        arguments: [
            (.noPlan("etsy"), "There is no plan for 'etsy' yet. Write one on its page first."),
            (
                .noStep("x"),
                "The plan has no step 'x'. Open its page again and choose one of its steps."
            ),
            (
                .over(run: 3),
                "Run 3 is over, so nothing can be added to it. Start the plan again."
            ),
            (
                .alreadyDone(title: "Tell", by: "Ann"),
                "'Tell' is done already, by Ann. Open the page again to see when."
            ),
            (
                .alreadyDone(title: "Tell", by: ""),
                "'Tell' is done already. Open the page again to see when."
            ),
            (
                .notDone(title: "Tell"),
                "'Tell' is not done, so there is nothing to take back."
            ),
            (
                .tooLong(what: "The note", limit: 1000),
                "The note is longer than 1000 characters. Shorten it, then try again."
            ),
        ] as [(PlanProblem, String)])
    func sentences(problem: PlanProblem, sentence: String) {
        #expect(problem.description == sentence)
    }
}
