package import Model

/// Tells how a service does from what is found about it.
package enum ServiceHealth {
    /// The state that the open findings of one service add up to.
    ///
    /// - Parameters:
    ///   - findings: Findings about the service that have not ended.
    ///   - lastSeen: When anything was last heard of it.
    ///   - now: The present.
    ///   - silence: After how much silence nothing is known.
    /// - Returns: The worst state that a finding stands for, `up` without any.
    package static func state(
        of findings: [Finding], lastSeen: Timestamp?, now: Timestamp, silence: Duration
    ) -> ServiceState {
        guard let lastSeen, now - lastSeen <= silence else { return .unknown }
        return findings.filter { $0.endedAt == nil }.map(state).max { $0.rank < $1.rank } ?? .up
    }

    /// Since when the worst state lasts that findings stand for; `nil` when they stand for none.
    ///
    /// What began earlier and is less bad does not count: a service that was slow for an hour and
    /// fails for a minute has been down for a minute.
    package static func since(of findings: [Finding]) -> Timestamp? {
        let open = findings.filter { $0.endedAt == nil }
        let worst = open.map(state).max { $0.rank < $1.rank } ?? .up
        guard worst != .up else { return nil }
        return open.filter { state(for: $0) == worst }.map(\.startedAt).min()
    }

    private static func state(for finding: Finding) -> ServiceState {
        switch finding.kind {
        case .exhausted, .checkFailing, .unreachable: .down
        case .errors: .partial
        case .slow, .indexMissing, .stale: .degraded
        case .rule: finding.severity == .page ? .partial : .degraded
        // A forecast is no failure yet; the incident shows it.
        case .exhaustionForecast, .trafficShift, .restarted: .up
        }
    }
}
