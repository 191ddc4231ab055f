package import Continuity
package import Model
import StatusSite

// Plans as a fixture tells them.

extension Fixture {
    package func plan(for service: ServiceID) async throws -> ContinuityPlan? { nil }

    package func keep(_ plan: ContinuityPlan) async throws {}

    package func runs(for service: ServiceID) async throws -> [PlanRun] { [] }

    package func start(
        planFor service: ServiceID, by trigger: PlanRun.Trigger
    ) async throws -> PlanRun {
        throw Broken()
    }

    package func record(
        _ entry: PlanRun.Entry, run: Int, for service: ServiceID, isOver: Bool
    ) async throws -> PlanRun? { nil }
}
