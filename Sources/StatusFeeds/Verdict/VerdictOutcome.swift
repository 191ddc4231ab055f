import Model

/// From probability and evidence to the outcome.
enum VerdictOutcome {
    /// Whether anything at all is told.
    static func hasSource(_ evidence: ServiceEvidence) -> Bool {
        let isSaid = (evidence.provider?.state ?? .unknown) != .unknown
        let isMeasured = (evidence.measured?.state ?? .unknown) != .unknown
        let isSuffered = evidence.dependants.map { $0.watched > 0 } ?? false
        return isSaid || isMeasured || evidence.answered > 0 || evidence.reports != nil
            || isSuffered
    }

    /// The outcome, and the rule that made it where it is not the probability alone.
    static func of(
        _ evidence: ServiceEvidence, probability: Double
    ) -> (ServiceVerdict.Outcome, String?) {
        let failing = evidence.regions(.failing).count
        let isSeen = failing >= VerdictWeights.quorum || evidence.hasMeasuredTrouble
        if !isSeen, evidence.provider?.state == .maintenance {
            return (.maintenance, "The provider announced maintenance.")
        }
        if isSeen || probability >= VerdictWeights.troubleFrom { return (trouble(evidence), nil) }
        let passing = evidence.regions(.passing).count
        if failing > 0, failing >= passing {
            return (
                .unknown,
                "One failing vantage point makes no outage, and too little speaks against it."
            )
        }
        guard probability <= VerdictWeights.wellUpTo else {
            return (.unknown, "The sources do not settle it.")
        }
        guard passing > 0 || [evidence.provider?.state, evidence.measured?.state].contains(.up)
        else {
            return (
                .unknown, "No check, no metrics and no word of the provider say that it works."
            )
        }
        return (.operational, nil)
    }

    /// How bad it is: what the source says that sees the worst.
    private static func trouble(_ evidence: ServiceEvidence) -> ServiceVerdict.Outcome {
        let measured = evidence.measured?.state ?? .degraded
        switch checked(evidence).worse(said(evidence)).worse(measured) {
        case .down: return .majorOutage
        case .partial: return .partialOutage
        default: return .degraded
        }
    }

    /// By checks: one vantage point alone makes no outage.
    private static func checked(_ evidence: ServiceEvidence) -> ServiceState {
        let failing = evidence.regions(.failing).count
        guard failing >= VerdictWeights.quorum else { return .degraded }
        let isAll = failing == evidence.answered
        return isAll && !evidence.checks.contains(where: \.isPartial) ? .down : .partial
    }

    /// By the provider: its major outage is a partial one where checks pass and none fails.
    private static func said(_ evidence: ServiceEvidence) -> ServiceState {
        let state = evidence.provider?.state ?? .unknown
        guard state.isTrouble else { return .degraded }
        let passing = evidence.regions(.passing).count
        let isContradicted =
            passing >= VerdictWeights.quorum && evidence.regions(.failing).isEmpty
            && !evidence.hasMeasuredTrouble
        return state == .down && isContradicted ? .partial : state
    }
}
