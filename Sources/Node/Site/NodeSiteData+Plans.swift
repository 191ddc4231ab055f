import Continuity
import Model
import StatusSite

// Continuity plans, and what was done of them.

extension NodeSiteData {
    func plan(for service: ServiceID) async throws -> ContinuityPlan? {
        try await plans.book(of: service).plan
    }

    func keep(_ plan: ContinuityPlan) async throws { try await plans.keep(plan) }

    func runs(for service: ServiceID) async throws -> [PlanRun] {
        try await plans.book(of: service).runs.reversed()
    }

    func start(
        planFor service: ServiceID, by trigger: PlanRun.Trigger
    ) async throws -> PlanRun {
        let now = now()
        let run = try await plans.changeRun(of: service) { book in
            try book.start(by: trigger, at: now)
        }
        guard let run else { throw PlanProblem.noPlan(service) }
        return run
    }

    func record(
        _ entry: PlanRun.Entry, run: Int, for service: ServiceID, isOver: Bool
    ) async throws -> PlanRun? {
        try await plans.changeRun(of: service) { book in
            try book.record(entry, run: run, isOver: isOver)
        }
    }
}
