package import Catalogue
package import Community
package import Model

/// What the pages of catalogue services read.
package protocol CatalogueData: Sendable {
    /// The services known: ours, with the operator's own over them.
    var catalogue: Catalogue { get }

    /// The entry that each watched service is part of; those of no entry are left out.
    var owners: [ServiceID: ServiceID] { get }

    /// How a service of the catalogue does; every entry has a standing, if only `unknown`.
    ///
    /// `nil` when the catalogue has no such entry.
    func standing(of id: ServiceID) async throws -> ServiceStanding?

    /// How all services of the catalogue do for which any source is read.
    func states() async throws -> [ServiceID: ServiceState]

    /// The last days of a service's record, oldest first; today is the last.
    func days(of id: ServiceID, count: Int) async throws -> [DayRecord]

    /// The reports about a service in the 24 hours before now.
    func reports(of id: ServiceID) async throws -> ReportHistory

    /// Takes a visitor's report.
    ///
    /// - Throws: ``ReportRefusal`` when it is not taken, else an error with a sentence.
    func take(_ report: ReportDraft) async throws
}
