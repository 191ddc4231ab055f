import Model

/// Entries of an incident's timeline, made of what the incident knows.
extension Texts {
    /// An entry's words: of the incident's fields where they tell the same, else as written.
    func entry(
        _ entry: TimelineEntry, of incident: Incident, gaps: [TimeRange],
        name: (ServiceID) -> String
    ) -> HTML {
        language == .english
            ? .text(entry.text)
            : noticed(entry, incident.findings, name: name).map { .text($0) }
                ?? concluded(entry, incident.diagnosis) ?? passed(entry, incident, gaps)
                ?? asWritten(entry.text)
    }

    /// A finding that was made, became louder or is over.
    private func noticed(
        _ entry: TimelineEntry, _ findings: [Finding], name: (ServiceID) -> String
    ) -> String? {
        let own = findings.filter { entry.text.hasSuffix($0.title) }
        let ended = findings.first {
            entry.kind == .recovery && $0.endedAt == entry.at && $0.service == entry.service
        }
        guard let finding = own.last ?? ended else { return nil }
        let words = self.finding(finding, name: name(finding.service))
        if finding.title == entry.text { return words }
        if entry.text.hasPrefix("Over: ") { return say("Over: \(words)", de: "Vorbei: \(words)") }
        guard entry.text.hasPrefix("Now a page: ") else { return nil }
        return say("Now a page: \(words)", de: "Jetzt dringend: \(words)")
    }

    private func concluded(_ entry: TimelineEntry, _ diagnosis: Diagnosis?) -> HTML? {
        guard entry.kind == .diagnosis, let cause = diagnosis?.primary,
            entry.text.hasSuffix(cause.title)
        else { return nil }
        return HTML {
            lead(of: cause.kind)
            title(of: cause)
        }
    }

    /// Where the incident stood from then on, and when nobody watched.
    private func passed(
        _ entry: TimelineEntry, _ incident: Incident, _ gaps: [TimeRange]
    ) -> HTML? {
        if entry.kind == .recovery, entry.at == incident.resolvedAt {
            return .text(
                incident.failedAt == nil
                    ? say("Resolved before anything failed", de: "Vorbei, bevor etwas ausfiel")
                    : say("Resolved", de: "Vorbei"))
        }
        if entry.kind == .gap, let gap = gaps.first(where: { $0.end == entry.at }) {
            return .text(notRunning(gap))
        }
        return turns.first { $0.english == entry.text }.map { .text($0.words) }
    }

    /// The turns that incidents take, as they are written down and as this language says them.
    private var turns: [(english: String, words: String)] {
        let all = [
            (
                "No sign of failure is left", "Kein Anzeichen eines Ausfalls mehr"
            ),
            (
                "The repair did not help: still failing",
                "Die Reparatur half nicht: weiterhin gestört"
            ),
        ]
        return all.map { english, german in (english, say(english, de: german)) }
    }

    private func notRunning(_ gap: TimeRange) -> String {
        let (start, end) = (gap.start.timeOfDay, gap.end.timeOfDay)
        return say(
            "Foreshock itself was not running from \(start) to \(end)",
            de: "Foreshock selbst lief von \(start) bis \(end)\u{A0}Uhr nicht: Aus dieser Zeit ist "
                + "nichts aufgezeichnet")
    }
}
