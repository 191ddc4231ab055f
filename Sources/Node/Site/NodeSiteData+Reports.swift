import Community
import Model
import StatusSite

// What visitors report.

extension NodeSiteData {
    func reports(of id: ServiceID) async throws -> ReportHistory { ReportHistory() }

    func take(_ report: ReportDraft) async throws {}
}
