import Catalogue
import Community
import Continuity
import Model
import StatusFeeds
import StatusSite

// What the pages of catalogue services read.

extension NodeSiteData {
    func standing(of id: ServiceID) async throws -> ServiceStanding? {
        catalogue[id].map { _ in ServiceStanding(ServiceEvidence()) }
    }

    func states() async throws -> [ServiceID: ServiceState] { [:] }

    func days(of id: ServiceID, count: Int) async throws -> [DayRecord] { [] }

    func reports(of id: ServiceID) async throws -> ReportHistory { ReportHistory() }

    func take(_ report: ReportDraft) async throws {}
}

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
