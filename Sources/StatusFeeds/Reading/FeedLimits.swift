/// How much of a feed is taken; what goes beyond is left out, and a problem says so.
package enum FeedLimits {
    /// The largest feed, in bytes.
    package static let bytes = 16 << 20
    /// The most components.
    package static let components = 5000
    /// The most incidents, and the most maintenances.
    package static let incidents = 1000
    /// The most updates of one incident.
    package static let updates = 200
    /// The most names of components at one incident.
    package static let names = 200
    /// The longest title or name, in characters.
    package static let titleCharacters = 300
    /// The longest text of an update, in characters.
    package static let textCharacters = 5000
    /// The most problems that are told one by one.
    package static let problems = 50
}
