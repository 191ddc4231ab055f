package import Model

/// A note that something shown has changed; pages showing it refresh.
package enum SiteNote: Sendable, Hashable {
    /// An incident was opened or changed.
    case incident(Int)
    /// A service has a new state or new figures.
    case service(ServiceID)
}
