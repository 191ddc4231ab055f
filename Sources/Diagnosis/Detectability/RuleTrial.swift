import Detection
import Model

/// A failure and a quiet record to try rules on.
struct RuleTrial: Sendable {
    /// The record of the failing service.
    let frames: [SignalFrame]
    /// When users began to be hit.
    let failedAt: Timestamp
    /// Seconds ahead of it that a warning should come.
    let targetLead: Double
    /// A record on which nothing should page.
    let control: [SignalFrame]

    /// When a rule first fires for the failure: still firing when it began, or later.
    ///
    /// A firing that was over before the failure began was about something else.
    func firstFiring(of rule: ThresholdRule) -> Timestamp? {
        RuleBacktest.firings(of: rule, in: frames)
            .first { firing in firing.endedAt.map { $0 >= failedAt } ?? true }?.firedAt
    }

    /// Whether a warning at a moment comes early enough.
    func isInTime(_ moment: Timestamp) -> Bool { failedAt.seconds(since: moment) >= targetLead }

    /// How often a rule pages on the control, where nothing is wrong.
    func falsePages(of rule: ThresholdRule) -> Int {
        RuleBacktest.firings(of: rule, in: control).count
    }
}
