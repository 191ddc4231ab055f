/// What set an incident off: the first link, when a chain is told.
package enum CauseCategory: String, Hashable, Codable, Sendable, CaseIterable {
    /// A deployment or a change of configuration.
    case change
    /// Load, limits, exhaustion.
    case capacity
    /// Another provider, or a service that is needed.
    case dependency
    /// Links, routes, switches.
    case network
    /// Machines, power, cooling.
    case hardware
    /// Databases, disks, storage systems.
    case storage
    /// Certificates and the DNS.
    case naming
    /// Attacks, abuse, a hole that had to be closed.
    case security
    /// A slip by hand that is no release.
    case human
    /// Not told.
    case unknown
}
