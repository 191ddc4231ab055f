/// A pattern of structure that is known to bring services down.
package struct WeakSpot: Hashable, Sendable {
    /// The pattern.
    package enum Pattern: String, Hashable, Sendable, Codable, CaseIterable {
        /// A component without a stand-in that is near or beyond what it can serve.
        case overload
        /// A store without a stand-in that much of the graph needs.
        case centralDatabase
        /// Something else without a stand-in that much of the graph needs.
        case centralComponent
        /// All work runs on one provider.
        case oneProvider
        /// All work runs in one region.
        case oneRegion
        /// All work runs on one release.
        case oneRelease
    }

    /// The pattern.
    package let pattern: Pattern
    /// What it is about: a service, provider, region or release.
    package let subject: String
    /// The pattern in one sentence.
    package let words: String
}
