import Catalogue
import Model
import Testing

@testable import Node

@Suite("Standing plan") struct StandingPlanTests {
    @Test func `knows who belongs to an entry and who needs it`() throws {
        let plan = try StandingScene.plan()
        #expect(plan.region == "eu")
        #expect(plan.members["etsy"]?.map(\.id) == ["website", "payments", "checkout"])
        #expect(plan.members["etsy"]?.map(\.function) == ["website", "payments", "checkout"])
        #expect(plan.watchedDependents["etsy"]?.map(\.id) == ["tool"])
        #expect(plan.dependents["fastly"]?.contains("etsy") == true)
        #expect(plan.isWatched("tool") && !plan.isWatched("etsy"))
        let member = try #require(plan.members["etsy"]?.last)
        #expect(member.checks == ["basket": .seconds(45)])
        #expect(member.metrics == .seconds(30))
    }
}
