import Language
package import Model

/// A rule of the user's: a signal beyond a limit for a time, exactly as Prometheus' `for`.
package struct ThresholdDetector: Detector {
    private var evaluator: RuleEvaluator
    private var open: [String?: Finding] = [:]

    /// A detector for one rule and one service.
    package init(rule: ThresholdRule) { evaluator = RuleEvaluator(rule: rule) }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        evaluator.ingest(frame).compactMap { step in
            switch step.transition {
            case .none: return nil
            case .fired:
                let finding = finding(for: step, in: frame)
                open[step.subject] = finding
                return .opened(finding)
            case .ended:
                guard var finding = open.removeValue(forKey: step.subject) else { return nil }
                finding.endedAt = frame.at
                return .ended(finding)
            }
        }
    }

    private func finding(for step: RuleEvaluator.Step, in frame: SignalFrame) -> Finding {
        let rule = evaluator.rule
        let signal = Signal(rule.signal.name, of: step.subject)
        let value = step.value ?? rule.limit
        let side = rule.comparison == .above ? "above" : "below"
        let held = frame.at.seconds(since: step.since)
        let since = held > 0 ? " since \(Wording.duration(held))" : ""
        return Finding(
            detector: rule.name, kind: .rule, service: frame.service, subject: step.subject,
            severity: rule.severity, startedAt: step.since, detectedAt: frame.at,
            title: "\(frame.service): \(signal) is \(Wording.number(value)), \(side) "
                + "\(Wording.plain(rule.limit))\(since)",
            evidence: [
                Evidence(
                    "\(signal) is \(Wording.number(value)); the rule '\(rule.name)' allows "
                        + "\(Wording.plain(rule.limit)) (\(rule.expression)).",
                    signal: signal, after: value, at: frame.at)
            ])
    }
}
