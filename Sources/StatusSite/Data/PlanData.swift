package import Continuity
package import Model

/// Continuity plans, and what was done of them.
package protocol PlanData: Sendable {
    /// The operator's own plan for a service; `nil` when there is none yet.
    func plan(for service: ServiceID) async throws -> ContinuityPlan?

    /// Keeps a plan in place of the one for the same service.
    func keep(_ plan: ContinuityPlan) async throws

    /// The runs of a service's plan, newest first.
    func runs(for service: ServiceID) async throws -> [PlanRun]

    /// Starts a service's plan; the run that is under way when there is one already.
    ///
    /// - Throws: An error with a sentence when there is no plan.
    func start(planFor service: ServiceID, by trigger: PlanRun.Trigger) async throws -> PlanRun

    /// Adds to a run what was done; `isOver` ends it.
    ///
    /// - Returns: The run after it; `nil` when there is none of that number.
    func record(
        _ entry: PlanRun.Entry, run: Int, for service: ServiceID, isOver: Bool
    ) async throws -> PlanRun?
}
