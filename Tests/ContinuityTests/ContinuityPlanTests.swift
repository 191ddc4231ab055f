import Continuity
import Model
import Testing

@Suite struct ContinuityPlanTests {
    @Test func `a plan is known by its service`() {
        let plan = ContinuityPlan(
            service: "etsy", steps: [], changedAt: Timestamp(millisecondsSinceEpoch: 0))
        #expect(plan.id == "etsy")
        #expect(plan.startsWithIncident)
    }
}
