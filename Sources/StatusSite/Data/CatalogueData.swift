package import Catalogue
package import Community
package import Model

/// What the pages of catalogue services read.
package protocol CatalogueData: Sendable {
    /// The services known: ours, with the operator's own over them.
    var catalogue: Catalogue { get }

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

/// A report as a visitor sends it.
package struct ReportDraft: Sendable {
    /// The service.
    package let service: ServiceID
    /// What fails; `nil` when not said.
    package var function: String?
    /// How it fails.
    package var symptom: UserReport.Symptom
    /// Where the visitor is, by ISO 3166-1 alpha-2; `nil` when not said.
    package var country: String?
    /// The visitor's address, which is hashed and not kept.
    package let address: String

    /// A report.
    package init(
        service: ServiceID, function: String?, symptom: UserReport.Symptom, country: String?,
        address: String
    ) {
        self.service = service
        self.function = function
        self.symptom = symptom
        self.country = country
        self.address = address
    }
}

/// Why a report is not taken.
package enum ReportRefusal: Error, Sendable, Hashable {
    /// There is no such service or function, or the country is no country; as a sentence.
    case invalid(String)
    /// The same visitor reported this service a short while ago; it counts already.
    case alreadyCounted
    /// Too many reports from this visitor or in all; come back after so many seconds.
    case tooMany(retryAfterSeconds: Int)
}
