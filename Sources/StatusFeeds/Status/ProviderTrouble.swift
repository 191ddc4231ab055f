package import Model

/// A time in which a service was not well by its provider's word.
package struct ProviderTrouble: Hashable, Sendable {
    /// When.
    package let span: TimeRange
    /// How it did.
    package let state: ServiceState
}

extension ProviderReading {
    /// The times of trouble that the provider told, in the order of ``incidents``.
    ///
    /// What is open lasts as long as it was seen to be. In news it counts as forgotten, and as over
    /// with its last word, after seven days without another. What is over without a moment ended
    /// with its last word at the latest known.
    package func trouble(until now: Timestamp) -> [ProviderTrouble] {
        incidents.compactMap { incident in
            guard incident.impact.isTrouble, let start = incident.started else { return nil }
            let end = min(incident.resolved ?? lastSeen(of: incident, at: now) ?? start, now)
            return start < end
                ? ProviderTrouble(span: TimeRange(start: start, end: end), state: incident.impact)
                : nil
        }
    }

    private func lastSeen(of incident: ProviderIncident, at now: Timestamp) -> Timestamp? {
        guard incident.isOpen else { return incident.newest }
        let isForgotten = incident.newest.map { now - $0 > ProviderStatus.forgottenAfter } ?? false
        return status?.listsPast ?? false && isForgotten ? incident.newest : readAt ?? now
    }
}
