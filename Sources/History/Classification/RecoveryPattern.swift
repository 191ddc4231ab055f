/// How a service came back.
package enum RecoveryPattern: String, Hashable, Codable, Sendable, CaseIterable {
    /// Restarting, replacing or failing over ended it, in at most two hours.
    case restart
    /// A change was taken back or switched off.
    case rollback
    /// Step by step: part of it before the whole, a backlog worked off.
    case staged
    /// It came back after it was thought to be over.
    case relapse
    /// Not told.
    case unknown
}
