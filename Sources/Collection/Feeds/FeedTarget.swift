package import Model

/// One provider's feed: where it is and how often it is fetched.
package struct FeedTarget: ProbeTarget, Hashable {
    /// From one fetch to the next, unless told otherwise.
    package static let usualInterval = Duration.seconds(60)
    /// How long an answer may take, unless told otherwise.
    package static let usualTimeout = Duration.seconds(10)

    /// The service whose provider publishes it.
    package let service: ServiceID
    /// An absolute `http` or `https` address.
    package let url: String
    /// Where the provider lists past incidents; `nil` when it is not known to.
    package let past: String?
    /// From one fetch to the next.
    package let every: Duration
    /// How long an answer may take.
    package let timeout: Duration

    /// A feed.
    package init(
        service: ServiceID, url: String, past: String? = nil, every: Duration = usualInterval,
        timeout: Duration = usualTimeout
    ) {
        self.service = service
        self.url = url
        self.past = past
        self.every = every
        self.timeout = timeout
    }

    package var scheduleKey: String { "feed/\(service)" }
}
