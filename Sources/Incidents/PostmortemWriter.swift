import Language
import Detection
import Model

/// Writes the sections of one account; a section without content is empty.
struct PostmortemWriter: Sendable {
    /// The incident told of.
    let incident: Incident
    /// The names of services for people.
    let names: [ServiceID: String]

    /// The title.
    var heading: String { "# Incident \(incident.id): \(escaped(incident.title))" }

    /// What happened, to whom and for how long.
    var summary: String {
        let hit = incident.impact.filter { $0.observedAt != nil }.map { name($0.service) }
        let lines: [(String, String?)] = [
            ("Service", name(incident.service)), ("State", incident.phase.rawValue),
            ("Opened", moment(incident.openedAt)), ("Warned", incident.warnedAt.map(moment)),
            ("Users hit from", incident.failedAt.map(moment)),
            ("Repaired", incident.repairedAt.map(moment)),
            ("Over", incident.resolvedAt.map(moment)), ("Ahead of the failure", lead),
            ("Users were hit for", duration),
            ("Hit", hit.isEmpty ? nil : hit.joined(separator: ", ")),
        ]
        let items = lines.compactMap { label, value in value.map { "- \(label): \($0)" } }
        return (["## Summary", ""] + items).joined(separator: "\n")
    }

    /// The primary cause with its evidence.
    var causes: String {
        guard let cause = incident.diagnosis?.primary else {
            return "## Primary cause\n\nNot known yet."
        }
        let isNamed = cause.kind != .none && cause.kind != .unknown
        let sure = isNamed ? " (\(Wording.percent(cause.confidence)) sure)" : ""
        let title = "## Primary cause\n\n**\(escaped(cause.title))**\(sure)"
        let change = cause.change.map {
            "\n\nBrought by: \(escaped($0.title)), \(moment($0.at)), \(name($0.service))."
        }
        let evidence = cause.evidence.map { "- \(escaped($0.text))" }
        return title + (change ?? "")
            + (evidence.isEmpty ? "" : "\n\n" + evidence.joined(separator: "\n"))
    }

    /// What made it worse.
    var factors: String {
        let factors = incident.diagnosis?.contributing ?? []
        guard !factors.isEmpty else { return "" }
        let rows = factors.map { factor in
            [
                escaped(factor.title),
                factor.evidence.map { escaped($0.text) }.joined(separator: " "),
                escaped(factor.effect ?? "–"),
            ]
        }
        return "## Contributing factors\n\n"
            + PostmortemMarkdown.table(["Factor", "Evidence", "Effect"], rows)
    }

    /// What was suspected and cleared.
    var cleared: String {
        let cleared = incident.diagnosis?.ruledOut ?? []
        guard !cleared.isEmpty else { return "" }
        let items = cleared.map { "- \(escaped($0.suspect)): \(escaped($0.reason))." }
        return "## Ruled out\n\n" + items.joined(separator: "\n")
    }

    /// Who was expected to be hit, and who was.
    var impact: String {
        guard !incident.impact.isEmpty else { return "" }
        let rows = incident.impact.map { hit in
            [
                name(hit.service), hit.expectedAt?.timeOfDay ?? "–",
                hit.observedAt?.timeOfDay ?? "–", Wording.percent(hit.share), escaped(hit.reason),
            ]
        }
        return "## Who was hit\n\n"
            + PostmortemMarkdown.table(
                ["Service", "Expected", "Seen", "Share of its work", "Why then"], rows)
    }

    /// What happened, by time.
    var timeline: String {
        guard !incident.timeline.isEmpty else { return "" }
        let rows = incident.timeline.map { entry in
            [
                entry.at.timeOfDay, entry.kind.rawValue, entry.service.map(name) ?? "–",
                escaped(entry.text),
            ]
        }
        return "## Timeline\n\nAll times in UTC.\n\n"
            + PostmortemMarkdown.table(["Time", "Kind", "Service", "What"], rows)
    }

    /// A service by the name people use, safe in Markdown.
    func name(_ service: ServiceID) -> String { escaped(names[service] ?? service.rawValue) }

    /// Text from outside, safe in Markdown.
    func escaped(_ text: String) -> String { PostmortemMarkdown.escaped(text) }

    /// How far ahead the warning came, or how late.
    var lead: String? {
        guard let warned = incident.warnedAt, let failed = incident.failedAt else { return nil }
        let seconds = failed.seconds(since: warned)
        return seconds > 0 ? Wording.duration(seconds) : "not at all"
    }

    private var duration: String? {
        guard let failed = incident.failedAt else { return nil }
        guard let over = incident.resolvedAt ?? incident.repairedAt else { return "not over yet" }
        return Wording.duration(over.seconds(since: failed))
    }

    private func moment(_ time: Timestamp) -> String { "\(time.date) \(time.timeOfDay) UTC" }
}
