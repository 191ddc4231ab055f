package import Model

/// What was last read of a provider's own word, and how reading it went.
package struct ProviderReading: Hashable, Codable, Sendable {
    /// The service whose provider it is.
    package let service: ServiceID
    /// Where the feed is.
    package let address: String
    /// What the last readable feed said; `nil` before the first.
    package var status: ProviderStatus?
    /// When that feed was fetched; `nil` before the first.
    package var readAt: Timestamp?
    /// Why the last attempt failed, as a sentence; `nil` when it did not.
    package var failure: String?
    /// When was last tried; `nil` before the first attempt.
    package var triedAt: Timestamp?
    /// All that is known of what it published; `nil` before the first.
    package var past: ProviderPast?
    /// Why its list of past incidents could not be read, as a sentence; `nil` when it could.
    package var pastFailure: String?

    /// Its incidents as far as known, the newest first: of all readings, else of the last.
    package var incidents: [ProviderIncident] { past?.incidents ?? status?.incidents ?? [] }

    /// A reading.
    package init(
        service: ServiceID, address: String, status: ProviderStatus? = nil,
        readAt: Timestamp? = nil, failure: String? = nil, triedAt: Timestamp? = nil,
        past: ProviderPast? = nil
    ) {
        self.service = service
        self.address = address
        self.status = status
        self.readAt = readAt
        self.failure = failure
        self.triedAt = triedAt
        self.past = past
    }
}
