import Continuity
import Model
import StatusSite

// Plans as a fixture tells them.

extension Fixture {
    func plan(for service: ServiceID) async throws -> ContinuityPlan? { nil }

    func keep(_ plan: ContinuityPlan) async throws {}

    func runs(for service: ServiceID) async throws -> [PlanRun] { [] }

    func start(
        planFor service: ServiceID, by trigger: PlanRun.Trigger
    ) async throws -> PlanRun {
        throw Broken()
    }

    func record(
        _ entry: PlanRun.Entry, run: Int, for service: ServiceID, isOver: Bool
    ) async throws -> PlanRun? { nil }
}
