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
