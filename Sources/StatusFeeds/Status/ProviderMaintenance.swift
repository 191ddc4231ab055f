package import Model

/// A maintenance that a provider announced.
package struct ProviderMaintenance: Hashable, Codable, Sendable {
    /// Unique within the feed; empty when the feed gives none.
    package let id: String
    /// One line for people, as plain text.
    package let title: String
    /// Where it stands.
    package let phase: ProviderPhase
    /// The provider's own word for the phase; `nil` when it gives none.
    package let phaseRaw: String?
    /// When it is to begin; `nil` when the feed does not tell.
    package let from: Timestamp?
    /// When it is to end; `nil` when the feed does not tell.
    ///
    /// Taken as written, so it may lie before `from`.
    package let to: Timestamp?
    /// The names of the parts it is about.
    package let components: [String]
    /// What was published, newest first.
    package let updates: [ProviderUpdate]
    /// Its page; `nil` when the feed has none, or no address of the web.
    package let link: String?

    /// Whether the provider is at it.
    package var isInProgress: Bool { phase == .inProgress || phase == .verifying }

    /// A maintenance.
    package init(
        id: String, title: String, phase: ProviderPhase, phaseRaw: String?, from: Timestamp?,
        to: Timestamp?, components: [String], updates: [ProviderUpdate], link: String?
    ) {
        self.id = id
        self.title = title
        self.phase = phase
        self.phaseRaw = phaseRaw
        self.from = from
        self.to = to
        self.components = components
        self.updates = updates
        self.link = link
    }
}
