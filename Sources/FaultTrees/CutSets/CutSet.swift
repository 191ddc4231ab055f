/// A set of basic events that together make the top event happen, and of which each is needed.
///
/// For trees with negations: while all other events do not happen.
package struct CutSet: Hashable, Sendable {
    /// The events, by their indices in the tree, ascending.
    package let events: [Int]
    /// How likely all of them are to happen.
    package let probability: Double
}
