package import Model

/// One message that a provider published about an incident or a maintenance.
package struct ProviderUpdate: Hashable, Codable, Sendable {
    /// When; `nil` when the feed does not tell, or not in full.
    package let at: Timestamp?
    /// Where the incident stood then.
    package let phase: ProviderPhase
    /// The provider's own word for the phase; `nil` when it gives none.
    package let phaseRaw: String?
    /// What was said, as plain text.
    package let text: String

    /// A message.
    package init(at: Timestamp?, phase: ProviderPhase, phaseRaw: String?, text: String) {
        self.at = at
        self.phase = phase
        self.phaseRaw = phaseRaw
        self.text = text
    }

    /// Newest first; in the order of the feed, which is mostly that, when one has no time.
    static func newestFirst(_ updates: [ProviderUpdate]) -> [ProviderUpdate] {
        let timed = updates.enumerated().compactMap { place, update in
            update.at.map { (at: $0, place: place, update: update) }
        }
        guard timed.count == updates.count else { return updates }
        return timed.sorted { ($1.at, $0.place) < ($0.at, $1.place) }.map(\.update)
    }
}
