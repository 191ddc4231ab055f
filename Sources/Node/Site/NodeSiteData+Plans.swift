import Continuity
import Model
import StatusSite

// Continuity plans, and what was done of them.

extension NodeSiteData {
    func plan(for service: ServiceID) async throws -> ContinuityPlan? { nil }

    func keep(_ plan: ContinuityPlan) async throws {}

    func runs(for service: ServiceID) async throws -> [PlanRun] { [] }

    func start(
        planFor service: ServiceID, by trigger: PlanRun.Trigger
    ) async throws -> PlanRun {
        throw NodeError("There is no plan for '\(service)' yet. Write one on its page first.")
    }

    func record(
        _ entry: PlanRun.Entry, run: Int, for service: ServiceID, isOver: Bool
    ) async throws -> PlanRun? { nil }
}
