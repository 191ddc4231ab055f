import Model

/// Runs one threshold rule over the frames of one service.
struct RuleEvaluator: Sendable {
    struct Step: Sendable {
        let subject: String?
        let transition: HeldCondition.Transition
        /// When the condition began to hold.
        let since: Timestamp
        /// The value now; `nil` when the signal is gone.
        let value: Double?
    }

    let rule: ThresholdRule
    private var conditions: [String?: HeldCondition] = [:]

    init(rule: ThresholdRule) { self.rule = rule }

    /// Looks at a frame; a signal that is absent does not hold, as a stale series in Prometheus.
    mutating func ingest(_ frame: SignalFrame) -> [Step] {
        let values = watched(in: frame)
        var steps: [Step] = []
        for subject in Set(values.keys).union(conditions.keys).sorted(by: precedes) {
            let value = values[subject] ?? nil
            let holds = value.map(rule.isBeyond) ?? false
            var condition = conditions[subject] ?? HeldCondition()
            let before = condition.since
            let transition = condition.update(holds: holds, at: frame.at, for: rule.holdSeconds)
            conditions[subject] = condition.since == nil ? nil : condition
            guard transition != .none else { continue }
            steps.append(
                Step(
                    subject: subject, transition: transition,
                    since: condition.since ?? before ?? frame.at, value: value))
        }
        return steps
    }

    private func watched(in frame: SignalFrame) -> [String?: Double] {
        if let subject = rule.signal.subject {
            return frame.values[rule.signal].map { [subject: $0] } ?? [:]
        }
        var values: [String?: Double] = [:]
        for (signal, value) in frame.values where signal.name == rule.signal.name {
            values[signal.subject] = value
        }
        return values
    }

    private func precedes(_ left: String?, _ right: String?) -> Bool {
        (left ?? "") < (right ?? "")
    }
}
