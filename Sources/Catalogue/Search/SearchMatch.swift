/// An entry that a search found, and why.
package struct SearchMatch: Sendable {
    /// What of the entry matched.
    package enum Reason: Hashable, Sendable {
        case name
        /// The domain that was asked for, or that it belongs to.
        case domain(String)
        case category(String)
        case industry(String)
        case function(String)
        case summary
    }

    /// The entry.
    package let entry: CatalogueEntry
    /// What matched; of several words, what says least about the entry.
    package let reason: Reason
    /// Whether it is the whole name, or a domain of the entry.
    package let isExact: Bool
    /// Whether something else was typed than what is meant.
    package let isGuess: Bool
    /// The lower, the better.
    let rank: Int
}
