import Model

/// What the English words of news mean.
enum SyndicationWords {
    private static let phases: [String: ProviderPhase] = [
        "investigating": .investigating, "identified": .identified, "monitoring": .monitoring,
        "resolved": .resolved, "mitigated": .resolved, "postmortem": .postmortem,
        "scheduled": .scheduled, "planned": .scheduled, "in progress": .inProgress,
        "verifying": .verifying, "completed": .completed, "update": .unknown,
    ]
    /// Words of a text, the first that occurs wins; those that end something come first.
    private static let clues: [(words: [String], phase: ProviderPhase)] = [
        (
            [
                "resolved", "mitigated", "restored", "recovered", "fixed", "operating normally",
                "back to normal",
            ], .resolved
        ),
        (["completed"], .completed),
        (["monitoring"], .monitoring),
        (["identified"], .identified),
        (["investigating", "looking into", "aware of"], .investigating),
        (["in progress"], .inProgress),
        (["scheduled", "planned", "upcoming"], .scheduled),
    ]
    private static let effects: [(words: [String], state: ServiceState)] = [
        (["major outage", "complete outage", "full outage", "total outage"], .down),
        (
            [
                "outage", "unavailable", "down", "unreachable", "inaccessible", "not accessible",
                "disruption",
            ], .partial
        ),
        (
            [
                "degraded", "degradation", "slow", "slowness", "latency", "delay", "delays",
                "delayed", "intermittent", "intermittently", "elevated", "errors", "failing",
                "failures", "issue", "issues",
            ], .degraded
        ),
    ]
    /// What before a word takes its meaning back: "not yet resolved", "until it is resolved".
    private static let negations = [
        "not", "no", "until", "once", "when", "will", "being", "yet", "before", "if",
    ]

    /// The phase that a single word or two stand for; `unknown` for a mere update.
    static func phase(word: String) -> ProviderPhase? { phases[word.lowercased()] }

    /// The phase before or after a title: `[Resolved] X`, `Resolved: X`, `RESOLVED - X`, `X - Resolved`.
    static func phase(ofTitle title: String) -> (phase: ProviderPhase, rest: String)? {
        if title.hasPrefix("["), let end = title.firstIndex(of: "]") {
            let word = title[title.index(after: title.startIndex)..<end]
            return named(word, title[title.index(after: end)...])
        }
        for mark in [": ", " - ", " – "] {
            guard let place = title.firstRange(of: mark) else { continue }
            if let found = named(title[..<place.lowerBound], title[place.upperBound...]) {
                return found
            }
        }
        guard let dash = title.lastIndex(of: "-") else { return nil }
        return named(title[dash...].drop { $0 == "-" || $0 == " " }, title[..<dash])
    }

    private static func named(
        _ word: Substring, _ rest: Substring
    ) -> (phase: ProviderPhase, rest: String)? {
        guard let phase = phase(word: String(word)), phase != .unknown else { return nil }
        return (phase, String(rest).trimmed)
    }

    /// The phase that a text speaks of; `nil` when it has none of the words.
    static func phase(ofText text: String) -> ProviderPhase? {
        let words = self.words(of: text)
        return clues.first { clue in clue.words.contains { says($0, words) } }?.phase
    }

    /// How hard it hits, by the words of a title or a text; `unknown` without such words.
    static func impact(_ text: String) -> ServiceState {
        let words = self.words(of: text)
        return effects.first { effect in effect.words.contains { says($0, words) } }?.state
            ?? .unknown
    }

    private static func words(of text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    /// Whether a phrase stands in a text without a negation in the three words before it.
    private static func says(_ phrase: String, _ words: [Substring]) -> Bool {
        let parts = phrase.split(separator: " ")
        guard words.count >= parts.count else { return false }
        return (0...(words.count - parts.count)).contains { start in
            words[start..<(start + parts.count)].elementsEqual(parts)
                && !words[max(0, start - 3)..<start].contains { negations.contains(String($0)) }
        }
    }
}
