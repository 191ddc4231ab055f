package import Model

/// One time a rule fired on recorded frames.
package struct Firing: Hashable, Codable, Sendable {
    /// The service it fired for.
    package let service: ServiceID
    /// The pool, statement, upstream … it fired for.
    package let subject: String?
    /// When its condition began to hold.
    package let pendingSince: Timestamp
    /// When it fired: the first frame at which the condition had held long enough.
    package let firedAt: Timestamp
    /// When it was over; `nil` when it still fired at the last frame.
    package var endedAt: Timestamp?

    /// A firing.
    package init(
        service: ServiceID, subject: String?, pendingSince: Timestamp, firedAt: Timestamp,
        endedAt: Timestamp? = nil
    ) {
        self.service = service
        self.subject = subject
        self.pendingSince = pendingSince
        self.firedAt = firedAt
        self.endedAt = endedAt
    }
}

/// Tries a rule on what was recorded, exactly as it would have run live.
package enum RuleBacktest {
    /// When a rule would have fired on recorded frames.
    ///
    /// - Parameters:
    ///   - rule: The rule to try.
    ///   - frames: Frames of any number of services, in order of time for each service.
    /// - Returns: Firings by time fired, then by service and subject.
    /// - Complexity: O(*f* × *s*) for *f* frames of *s* signals.
    package static func firings(of rule: ThresholdRule, in frames: [SignalFrame]) -> [Firing] {
        var evaluators: [ServiceID: RuleEvaluator] = [:]
        var firings: [Firing] = []
        for frame in frames where rule.service == nil || rule.service == frame.service {
            let steps = evaluators[frame.service, default: RuleEvaluator(rule: rule)].ingest(frame)
            for step in steps {
                switch step.transition {
                case .none: break
                case .fired:
                    firings.append(
                        Firing(
                            service: frame.service, subject: step.subject,
                            pendingSince: step.since, firedAt: frame.at))
                case .ended(let firedAt):
                    let index = firings.lastIndex {
                        $0.service == frame.service && $0.subject == step.subject
                            && $0.firedAt == firedAt
                    }
                    if let index { firings[index].endedAt = frame.at }
                }
            }
        }
        return firings.sorted {
            ($0.firedAt, $0.service, $0.subject ?? "") < ($1.firedAt, $1.service, $1.subject ?? "")
        }
    }
}
