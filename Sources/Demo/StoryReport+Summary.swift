import Language
import Model

extension StoryReport {
    /// What the story came to, in a few lines for the terminal.
    package var summary: [String] {
        var lines: [String] = []
        if let leadSeconds {
            lines.append("Warned \(Duration.seconds(leadSeconds).words) before the pool ran out.")
        }
        if let primaryCause, primaryCause.kind != CauseKind.none {
            lines.append("Primary cause: \(primaryCause.title)")
        }
        lines += contributingFactors.map { "Contributing: \($0.title)" }
        lines += detectionGap.filter(\.inForce).map { gap in
            let late = gap.lateBySeconds.map {
                $0 >= 0
                    ? "\(Duration.seconds($0).words) late" : "\(Duration.seconds(-$0).words) ahead"
            }
            return "The alert '\(gap.rule)': \(late ?? "never fired")."
        }
        lines.append("Pages: \(pages). Notifications: \(notifications).")
        lines.append("Verdict: \(verdict)." + failures.map { "\n  \($0)" }.joined())
        return lines
    }
}
