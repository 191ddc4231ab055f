import Language
import Detection
package import Model

/// Says why no rule caught a failure in time, and which would have.
///
/// Every rule is replayed on the frames of the failing service and on a control record on which
/// nothing should page. For a rule that was too late, the smallest change that warns in time is
/// looked for on a grid over its limit and its `for`; the size of a change is the sum of the shares
/// by which both were moved. Then rules over other signals are tried, and proposed only when they are
/// early enough and silent on the control.
package enum DetectionGapAnalysis {
    /// Replays the rules in force, looks for better ones, and proposes others.
    ///
    /// - Parameters:
    ///   - rules: The rules in force.
    ///   - frames: The record of the failing service.
    ///   - failedAt: When users began to be hit.
    ///   - targetLead: Seconds ahead of it that a warning should come.
    ///   - control: A record on which nothing should page.
    ///   - controlName: What the control record is, for people.
    /// - Returns: The rules in force in their order, then the proposed ones, earliest first.
    /// - Complexity: O(rules × grid × frames), with a grid of some hundred variations.
    package static func analyse(
        rules: [ThresholdRule], frames: [SignalFrame], failedAt: Timestamp,
        targetLead: Double = 600, control: [SignalFrame], controlName: String
    ) -> [DetectionGap] {
        let trial = RuleTrial(
            frames: frames, failedAt: failedAt, targetLead: targetLead, control: control)
        let service = frames.first?.service
        let inForce = rules.filter { $0.service == nil || $0.service == service }.map {
            gap(for: $0, trial: trial, controlName: controlName)
        }
        let known = Set(rules.map(\.expression))
        let proposed = RuleProposals.all(for: frames, trial: trial)
            .filter { !known.contains($0.rule.expression) }
            .map { proposal in
                DetectionGap(
                    rule: proposal.rule.expression, inForce: false,
                    wouldFireAt: proposal.firedAt,
                    lateBySeconds: proposal.firedAt.seconds(since: failedAt),
                    smallestChange: nil, falsePagesOnControl: 0, control: controlName)
            }
        return inForce + proposed
    }

    private static func gap(
        for rule: ThresholdRule, trial: RuleTrial, controlName: String
    ) -> DetectionGap {
        let firedAt = trial.firstFiring(of: rule)
        let isInTime = firedAt.map(trial.isInTime) ?? false
        let advice =
            isInTime
            ? Advice(text: nil, pages: trial.falsePages(of: rule))
            : advice(for: rule, trial: trial, controlName: controlName)
        return DetectionGap(
            rule: rule.expression, inForce: true, wouldFireAt: firedAt,
            lateBySeconds: firedAt?.seconds(since: trial.failedAt), smallestChange: advice.text,
            falsePagesOnControl: advice.pages, control: controlName)
    }

    private struct Advice {
        let text: String?
        let pages: Int?
    }

    private static func advice(
        for rule: ThresholdRule, trial: RuleTrial, controlName: String
    ) -> Advice {
        let inTime = RuleVariation.grid(of: rule, in: trial.frames)
            .filter { trial.firstFiring(of: $0.rule).map(trial.isInTime) ?? false }
        let lead = Wording.duration(trial.targetLead)
        guard let smallest = inTime.first else {
            return Advice(text: "none: no limit and no time of it gives \(lead)", pages: nil)
        }
        // A change that pages on the control is no help, so quiet ones come first.
        let quiet = inTime.first { trial.falsePages(of: $0.rule) == 0 }
        if let quiet { return Advice(text: quiet.rule.expression, pages: 0) }
        let pages = trial.falsePages(of: smallest.rule)
        let loosest = inTime.map(\.rule.limit).max { isTighter($0, $1, rule.comparison) }
        let side = rule.comparison == .above ? "or less" : "or more"
        let limit = loosest ?? smallest.rule.limit
        return Advice(
            text: "none by threshold alone: \(lead) need a limit of "
                + "\(written(limit, of: rule)) \(side), which pages on \(controlName)", pages: pages
        )
    }

    private static func isTighter(
        _ left: Double, _ right: Double, _ comparison: ThresholdRule.Comparison
    ) -> Bool { comparison == .above ? left < right : left > right }

    private static func written(_ limit: Double, of rule: ThresholdRule) -> String {
        Wording.isShare(rule.signal.name) ? Wording.percent(limit) : Wording.number(limit)
    }
}
