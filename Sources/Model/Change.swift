/// Something that was changed on purpose: a release, a campaign, a restart.
package struct Change: Hashable, Codable, Sendable, Identifiable {
    /// What sort of change.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case deploy, rollback, campaign, configuration, restart, migration, other
    }

    /// The sender's identity for it, so that a repeated report counts once.
    package let id: String
    /// The service changed.
    package let service: ServiceID
    /// When it took effect.
    package let at: Timestamp
    /// What sort of change.
    package let kind: Kind
    /// The version it brought, where there is one (`3.2.1`).
    package let version: String?
    /// One line for people (`Release payments 3.2.1`).
    package let title: String

    /// A change.
    package init(
        id: String, service: ServiceID, at: Timestamp, kind: Kind, version: String? = nil,
        title: String
    ) {
        self.id = id
        self.service = service
        self.at = at
        self.kind = kind
        self.version = version
        self.title = title
    }
}
