import Model

/// How much of what was noticed a suspect accounts for.
struct Coverage: Sendable {
    /// The services and who needs whom.
    let landscape: Landscape

    /// The share of the findings, by weight, that a suspect accounts for, in 0...1.
    func share(of suspect: Hypothesis) -> Double {
        let all = landscape.loud.reduce(0) { $0 + weight($1) }
        guard all > 0 else { return 0 }
        let covered = landscape.loud.filter { covers(suspect, $0) }
        return covered.reduce(0) { $0 + weight($1) } / all
    }

    /// Whether a suspect accounts for a finding.
    func covers(_ suspect: Hypothesis, _ finding: Finding) -> Bool {
        // The start of a forecast condition is an estimate, so it may lie a little early.
        let slack: Duration = finding.kind == .exhaustionForecast ? .seconds(180) : .seconds(45)
        guard finding.startedAt >= suspect.lastBefore - slack else { return false }
        if finding.service == suspect.service { return causes(suspect.kind, finding.kind) }
        let isLocal = [.indexMissing, .restarted, .trafficShift].contains(finding.kind)
        return !isLocal && landscape.needs(finding.service, suspect.service)
    }

    private func causes(_ cause: CauseKind, _ finding: Finding.Kind) -> Bool {
        switch finding {
        case .indexMissing: cause == .missingIndex
        case .restarted, .unreachable: cause == .crash
        case .trafficShift: cause == .trafficSurge
        case .exhaustionForecast, .exhausted: cause != .errorRegression && cause != .crash
        case .rule, .checkFailing, .errors, .slow, .stale: true
        }
    }

    private func weight(_ finding: Finding) -> Double {
        switch finding.kind {
        case .exhausted, .exhaustionForecast, .checkFailing, .errors, .unreachable, .rule: 1
        case .slow, .stale: 0.6
        case .indexMissing, .restarted: 0.3
        case .trafficShift: 0.1
        }
    }
}
