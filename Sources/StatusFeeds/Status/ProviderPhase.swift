/// Where an incident or a maintenance stands, by its provider's word.
package enum ProviderPhase: String, Hashable, Codable, Sendable, CaseIterable {
    /// Of an incident, in their usual order; the last two say that it is over.
    case investigating, identified, monitoring, resolved, postmortem
    /// Of a maintenance, in their usual order; the last says that it is over.
    case scheduled, inProgress, verifying, completed
    /// The provider's word is none of these, or missing.
    case unknown

    /// Whether it says that an incident or a maintenance is over.
    package var isOver: Bool { [.resolved, .postmortem, .completed].contains(self) }

    /// Whether it is one of a maintenance.
    package var isOfMaintenance: Bool {
        [.scheduled, .inProgress, .verifying, .completed].contains(self)
    }

    /// The phase in words: `in progress`.
    package var words: String { self == .inProgress ? "in progress" : rawValue }
}
