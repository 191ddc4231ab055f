import Detection
import Model

/// Rules over other signals that would have warned in time without paging on the control.
enum RuleProposals {
    /// A rule and when it fires.
    struct Proposal: Sendable {
        /// The rule.
        let rule: ThresholdRule
        /// When it fires on the failure.
        let firedAt: Timestamp
    }

    /// The rules worth proposing, one a signal, earliest first.
    static func all(for frames: [SignalFrame], trial: RuleTrial) -> [Proposal] {
        let known = Set(frames.flatMap(\.values.keys).map(\.name))
        let found = candidates.filter { known.contains($0.name) }.compactMap { candidate in
            candidate.choices.lazy.compactMap { proposal($0, of: candidate, trial: trial) }.first
        }
        return found.sorted { ($0.firedAt, $0.rule.name) < ($1.firedAt, $1.rule.name) }
    }

    /// A signal with the limits and times to try, most cautious last.
    private struct Candidate {
        let name: Signal.Name
        let choices: [(limit: Double, hold: Double)]
    }

    private static let candidates = [
        Candidate(name: .poolAgedHolders, choices: [(2, 30), (4, 30), (2, 120), (9, 60)]),
        Candidate(name: .poolUnexplained, choices: [(3, 60), (5, 60), (8, 60), (12, 60)]),
        Candidate(name: .poolOldestHolder, choices: [(60, 30), (120, 30), (300, 0)]),
        Candidate(name: .poolPending, choices: [(0, 30), (5, 60)]),
        Candidate(name: .poolWaitMean, choices: [(0.1, 60), (1, 60)]),
    ]

    private static func proposal(
        _ choice: (limit: Double, hold: Double), of candidate: Candidate, trial: RuleTrial
    ) -> Proposal? {
        let rule = ThresholdRule(
            name: candidate.name.rawValue, service: nil, signal: Signal(candidate.name),
            comparison: .above, limit: choice.limit, holdSeconds: choice.hold, severity: .page)
        guard let firedAt = trial.firstFiring(of: rule), trial.isInTime(firedAt),
            trial.falsePages(of: rule) == 0
        else { return nil }
        return Proposal(rule: rule, firedAt: firedAt)
    }
}
