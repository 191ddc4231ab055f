package import Model

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
