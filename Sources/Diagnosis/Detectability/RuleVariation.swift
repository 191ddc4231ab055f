import Language
import Detection
import Model

/// A rule with another limit or another `for`.
struct RuleVariation: Sendable {
    /// The changed rule.
    let rule: ThresholdRule
    /// How much was changed: the shares by which limit and time were moved, added.
    let size: Double

    /// Changes of a rule towards firing earlier, smallest first.
    ///
    /// Limits move in forty steps across what the record holds on the firing side; times are those
    /// people write.
    static func grid(of rule: ThresholdRule, in frames: [SignalFrame]) -> [RuleVariation] {
        let holds = ([0, 30, 60, 120, 180, 300, 600] + [rule.holdSeconds])
            .filter { $0 <= rule.holdSeconds }
        var variations: [RuleVariation] = []
        for limit in limits(of: rule, in: frames) {
            for hold in Set(holds).sorted() where limit != rule.limit || hold != rule.holdSeconds {
                let moved = (limit - rule.limit).magnitude / max(rule.limit.magnitude, 1e-9)
                let shortened =
                    rule.holdSeconds > 0 ? (rule.holdSeconds - hold) / rule.holdSeconds : 0
                let changed = ThresholdRule(
                    name: rule.name, service: rule.service, signal: rule.signal,
                    comparison: rule.comparison, limit: limit, holdSeconds: hold,
                    severity: rule.severity)
                variations.append(RuleVariation(rule: changed, size: moved + shortened))
            }
        }
        return variations.sorted {
            ($0.size, $0.rule.holdSeconds) < ($1.size, $1.rule.holdSeconds)
        }
    }

    private static func limits(of rule: ThresholdRule, in frames: [SignalFrame]) -> [Double] {
        let values = frames.flatMap { frame in
            frame.values.compactMap { signal, value in
                signal.name == rule.signal.name
                    && (rule.signal.subject == nil || rule.signal.subject == signal.subject)
                    ? value : nil
            }
        }.filter(\.isFinite)
        guard let lowest = values.min(), let highest = values.max() else { return [rule.limit] }
        let end = rule.comparison == .above ? min(lowest, rule.limit) : max(highest, rule.limit)
        let steps = (0...40).map { step in
            rounded(rule.limit + (end - rule.limit) * Double(step) / 40, of: rule)
        }
        return Set(steps).sorted()
    }

    /// Shares to the percent, everything else to three digits, as people write limits.
    private static func rounded(_ limit: Double, of rule: ThresholdRule) -> Double {
        guard !Wording.isShare(rule.signal.name) else { return (limit * 100).rounded() / 100 }
        var scale = 1.0
        while (limit * scale).magnitude < 100, scale < 1e6 { scale *= 10 }
        return (limit * scale).rounded() / scale
    }
}
