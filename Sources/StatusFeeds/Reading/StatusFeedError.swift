/// A feed that could not be read at all.
package struct StatusFeedError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, what was found, what to do.
    package let description: String

    /// An error with this text.
    package init(_ description: String) { self.description = description }
}

/// Why a reader does not take a feed, without the name of the feed.
struct FeedRefusal: Error, Equatable {
    /// What was found, as a clause without a full stop.
    let found: String
    /// What to do, as a sentence.
    let advice: String

    init(_ found: String, advice: String) {
        self.found = found
        self.advice = advice
    }
}
