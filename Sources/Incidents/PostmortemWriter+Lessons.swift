import Language
import Detection
import Model

extension PostmortemWriter {
    /// Why no rule caught it, and which would have.
    var detection: String {
        guard !incident.detectionGap.isEmpty else { return "" }
        let rows = incident.detectionGap.map { gap in
            [
                (gap.inForce ? "" : "proposed: ") + PostmortemMarkdown.code(gap.rule),
                gap.wouldFireAt?.timeOfDay ?? "never", gap.lateBySeconds.map(lateness) ?? "–",
                gap.smallestChange.map(escaped) ?? "–",
                gap.falsePagesOnControl.map(String.init) ?? "–",
            ]
        }
        let controls = Set(incident.detectionGap.compactMap(\.control)).sorted()
        let control =
            controls.isEmpty
            ? "" : "\n\nControl record: \(controls.map(escaped).joined(separator: ", "))."
        return "## Why it wasn’t caught\n\n"
            + PostmortemMarkdown.table(
                [
                    "Rule", "Would have fired", "Against the failure", "Smallest change in time",
                    "False pages on the control",
                ], rows) + control
    }

    /// What helped.
    var wentWell: String {
        var items: [String] = []
        if let warned = incident.warnedAt, let failed = incident.failedAt, warned < failed {
            items.append(
                "The warning came \(Wording.duration(failed.seconds(since: warned))) ahead.")
        } else if incident.warnedAt != nil, incident.failedAt == nil {
            items.append("The warning came in time: no user was hit.")
        }
        if let forecast = incident.firstForecast, let failed = incident.failedAt {
            let isInside =
                failed >= forecast.earliestAt && forecast.latestAt.map { failed <= $0 } ?? true
            let off = failed.seconds(since: forecast.expectedAt)
            if isInside {
                items.append(
                    "The forecast held: the failure came \(Wording.duration(off)) "
                        + "\(off < 0 ? "before" : "after") the expected moment, within the range.")
            }
        }
        let seen = incident.impact.filter { $0.observedAt != nil && $0.expectedAt != nil }
        if !seen.isEmpty {
            let names = seen.map { name($0.service) }.joined(separator: ", ")
            items.append("Who is hit was foretold: \(names).")
        }
        guard !items.isEmpty else { return "" }
        return "## What went well\n\n" + items.map { "- \($0)" }.joined(separator: "\n")
    }

    /// What to do, each item from the cause or a factor that it answers.
    var actions: String {
        let causes =
            [incident.diagnosis?.primary].compactMap { $0 }
            + (incident.diagnosis?.contributing ?? [])
        var rows = causes.flatMap(actions)
        if let proposal = incident.detectionGap.first(where: { !$0.inForce }) {
            rows.append(
                [
                    "Add the rule \(PostmortemMarkdown.code(proposal.rule))", "detect",
                    name(incident.service),
                ])
        }
        var seen: Set<[String]> = []
        rows = rows.filter { seen.insert($0).inserted }
        guard !rows.isEmpty else { return "" }
        return "## Actions\n\n" + PostmortemMarkdown.table(["Action", "Kind", "Owner"], rows)
    }

    private func lateness(_ seconds: Double) -> String {
        let time = Wording.duration(seconds.magnitude)
        return seconds > 0 ? "\(time) late" : "\(time) ahead"
    }

    private func actions(for cause: Cause) -> [[String]] {
        guard let service = cause.service else { return [] }
        let owner = name(service)
        let origin = cause.change.flatMap(\.version).map { " of \(escaped($0))" } ?? ""
        let subject = cause.subject.map { " \(PostmortemMarkdown.code($0))" } ?? ""
        switch cause.kind {
        case .resourceLeak:
            return [
                ["Return connections on every path\(origin); test for it", "fix", owner],
                ["Limit how long a connection may be held", "prevent", owner],
            ]
        case .missingIndex:
            return [
                ["Restore the index\(subject)", "fix", owner],
                ["Compare schemas before a release", "prevent", owner],
            ]
        case .trafficSurge:
            return [["Load test with the shape of the campaign", "prevent", owner]]
        case .crash:
            return [
                ["Find out why the process ended\(origin)", "fix", owner],
                ["Keep callers working while it is gone", "prevent", owner],
            ]
        case .slowDependency:
            return [
                ["Find out why answers became slow\(origin)", "fix", owner],
                ["Bound the time callers wait for it", "prevent", owner],
            ]
        case .errorRegression:
            return [
                ["Fix the errors\(origin); test for them", "fix", owner],
                ["Stop a release when errors rise", "prevent", owner],
            ]
        case .none, .unknown: return []
        }
    }
}
