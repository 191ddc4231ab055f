package import Model

/// One provider's feed: where it is and how often it is fetched.
package struct FeedTarget: ProbeTarget, Hashable {
    /// The service whose provider publishes it.
    package let service: ServiceID
    /// An absolute `http` or `https` address.
    package let url: String
    /// From one fetch to the next.
    package let every: Duration
    /// How long an answer may take.
    package let timeout: Duration

    /// A feed.
    package init(
        service: ServiceID, url: String, every: Duration = .seconds(60),
        timeout: Duration = .seconds(10)
    ) {
        self.service = service
        self.url = url
        self.every = every
        self.timeout = timeout
    }

    package var scheduleKey: String { "feed/\(service)" }
}
