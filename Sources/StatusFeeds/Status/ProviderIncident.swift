package import Model

/// An incident as its provider tells it.
package struct ProviderIncident: Hashable, Codable, Sendable {
    /// Unique within the feed; empty when the feed gives none.
    package let id: String
    /// One line for people, as plain text.
    package let title: String
    /// How hard it hits: `up` when the provider says that nobody is hindered.
    package let impact: ServiceState
    /// The provider's own value for the impact; `nil` when it gives none.
    package let impactRaw: String?
    /// Where it stands.
    package let phase: ProviderPhase
    /// The provider's own word for the phase; `nil` when it gives none.
    package let phaseRaw: String?
    /// When it began; `nil` when the feed does not tell.
    package let started: Timestamp?
    /// When it was over; `nil` when it is not, or when the feed does not tell.
    package let resolved: Timestamp?
    /// The names of the parts it is about.
    package let components: [String]
    /// What was published, newest first.
    package let updates: [ProviderUpdate]
    /// Its page; `nil` when the feed has none, or no address of the web.
    package let link: String?

    /// Whether it is not said to be over.
    package var isOpen: Bool { resolved == nil && !phase.isOver }

    /// The newest moment that the feed tells about it; `nil` when it tells none.
    package var newest: Timestamp? {
        (updates.compactMap(\.at) + [resolved, started].compactMap { $0 }).max()
    }

    /// An incident.
    package init(
        id: String, title: String, impact: ServiceState, impactRaw: String?, phase: ProviderPhase,
        phaseRaw: String?, started: Timestamp?, resolved: Timestamp?, components: [String],
        updates: [ProviderUpdate], link: String?
    ) {
        self.id = id
        self.title = title
        self.impact = impact
        self.impactRaw = impactRaw
        self.phase = phase
        self.phaseRaw = phaseRaw
        self.started = started
        self.resolved = resolved
        self.components = components
        self.updates = updates
        self.link = link
    }
}
