import Language
import Model

extension ProviderStatus {
    /// After how much silence an incident that was never closed counts as forgotten.
    static let forgottenAfter = Duration.seconds(7 * 86_400)

    /// Makes the state of the whole out of the parts, for a feed that has no word for it.
    ///
    /// Open incidents, parts and maintenance in progress count. Without any of them nothing is
    /// known: a feed that tells of no incident does not say that all is well.
    mutating func deriveOverall() {
        let reference = asOf ?? incidents.compactMap(\.newest).max()
        var states: [ServiceState] = components.map(\.state)
        for incident in openIncidents {
            if incident.phase == .unknown {
                states.append(.unknown)
            } else if let silence = silence(of: incident, at: reference),
                silence > Self.forgottenAfter
            {
                problems.append(
                    "Incident '\(incident.title)' was never said to be over, but its last word is "
                        + "\(silence.words) old; it is not counted.")
            } else if incident.impact != .up {
                states.append(Self.weight(of: incident))
            }
        }
        if maintenances.contains(where: \.isInProgress) { states.append(.maintenance) }
        overall = states.reduce(states.first ?? .unknown) { $0.worse($1) }
    }

    private func silence(of incident: ProviderIncident, at moment: Timestamp?) -> Duration? {
        guard let moment, let newest = incident.newest else { return nil }
        return moment - newest
    }

    /// An incident hits at least somebody; once it is watched only, at most a little.
    private static func weight(of incident: ProviderIncident) -> ServiceState {
        guard incident.phase != .monitoring else { return .degraded }
        return incident.impact.isTrouble ? incident.impact : .degraded
    }
}
