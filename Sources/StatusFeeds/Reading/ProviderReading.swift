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

    /// A reading.
    package init(
        service: ServiceID, address: String, status: ProviderStatus? = nil,
        readAt: Timestamp? = nil, failure: String? = nil, triedAt: Timestamp? = nil
    ) {
        self.service = service
        self.address = address
        self.status = status
        self.readAt = readAt
        self.failure = failure
        self.triedAt = triedAt
    }
}
