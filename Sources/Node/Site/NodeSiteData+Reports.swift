import Community
import Model
import StatusFeeds
import StatusSite

// What visitors report.

extension NodeSiteData {
    func reports(of id: ServiceID) async throws -> ReportHistory {
        await reportBook.history(of: id)
    }

    func take(_ report: ReportDraft) async throws { try await reportBook.take(report) }

    /// What users report now against their usual level; `nil` when that is unknown and nobody does.
    func userReports(of id: ServiceID) async -> ServiceEvidence.UserReports? {
        await reportBook.userReports(of: id)
    }
}
