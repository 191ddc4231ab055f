import Model

/// The sentences of a record that tell what happened.
struct IncidentText {
    /// Wishes, promises and what was *not* hit say nothing about what happened.
    private static let empty = PhraseSet([
        "apolog*", "prevent recurrence", "prevent a recurrence", "prevent future", "future",
        "from happening again", "from occurring again", "next steps", "we will", "please",
        "not affected", "not impacted", "unaffected", "not affect", "not impact", "no impact",
        "not been affected", "not been impacted", "never affected", "next update",
        "improve the microsoft", "engineers will", "we are committed", "do not expect",
    ])
    /// What follows it in a message are ways round for customers, or promises.
    private static let ends = ["Workaround:", "Next steps:", "NEXT STEPS", "REMEDIATION AND"]

    let title: [Sentence]
    /// By time, without the title.
    let told: [Sentence]
    /// The title, then what was told.
    var all: [Sentence] { title + told }

    init(_ incident: PastIncident) {
        title = Sentence.all(in: incident.title, isTitle: true)
        told = incident.updates.flatMap { update in
            Sentence.all(in: Self.story(update.text), isTitle: false)
        }.filter { Self.empty.first(in: $0) == nil }
    }

    /// A message up to where the ways round and the promises begin.
    private static func story(_ text: String) -> String {
        var end = text.endIndex
        for mark in ends {
            if let found = text.firstRange(of: mark), found.lowerBound < end {
                end = found.lowerBound
            }
        }
        return String(text[..<end])
    }
}

extension Sentence {
    /// `"error rates" in the title`, or `"error rates" in the text`.
    func says(_ match: PhraseSet.Match) -> String {
        "\"\(match.phrase)\" in the \(isTitle ? "title" : "text")"
    }
}
