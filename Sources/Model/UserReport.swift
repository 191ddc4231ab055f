/// What a visitor says about a service: that something does not work.
package struct UserReport: Hashable, Codable, Sendable {
    /// How it fails for the visitor.
    package enum Symptom: String, Hashable, Codable, Sendable, CaseIterable {
        case error, slow, unreachable, other
    }

    /// The service.
    package let service: ServiceID
    /// When the report came in.
    package let at: Timestamp
    /// What fails (`checkout`), one of the service's functions; `nil` when not said.
    package let function: String?
    /// How it fails.
    package let symptom: Symptom
    /// Where the visitor is, by ISO 3166-1 alpha-2 (`DE`); `nil` when not said.
    package let country: String?
    /// Who reports, as a keyed hash that cannot be turned back and changes every day.
    package let reporter: String

    /// A report.
    package init(
        service: ServiceID, at: Timestamp, function: String?, symptom: Symptom, country: String?,
        reporter: String
    ) {
        self.service = service
        self.at = at
        self.function = function
        self.symptom = symptom
        self.country = country
        self.reporter = reporter
    }
}
