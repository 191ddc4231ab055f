import Collection
package import Model

/// A provider whose own word is read: where, how often and how.
package struct WatchedProvider: Hashable, Sendable {
    /// The entry of the catalogue that the word is about.
    package let service: ServiceID
    /// Where the feed is.
    package let feed: WebAddress
    /// Where past incidents are listed; `nil` when that is not known.
    package let past: WebAddress?
    /// From one fetch to the next, above zero.
    package let every: Duration
    /// How long an answer may take, above zero and at most `every`.
    package let timeout: Duration

    /// A provider to read.
    package init(
        service: ServiceID, feed: WebAddress, past: WebAddress? = nil,
        every: Duration = FeedTarget.usualInterval, timeout: Duration = FeedTarget.usualTimeout
    ) {
        self.service = service
        self.feed = feed
        self.past = past
        self.every = every
        self.timeout = timeout
    }

    /// Up to which age its word counts: three fetches, and ten minutes at least.
    package var stalenessLimit: Duration { max(every * 3, .seconds(600)) }
}
