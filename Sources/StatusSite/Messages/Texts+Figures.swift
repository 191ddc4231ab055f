import Model

/// Numbers, lengths of time and lists as each language writes them.
extension Texts {
    /// Figures as English writes them, with the separators of this language.
    func figures(_ english: String) -> String {
        say(
            english,
            de: String(
                english.map { mark in
                    switch mark {
                    case ".": ","
                    case ",": "."
                    default: mark
                    }
                }))
    }

    /// A number in about three digits: `142`, `8.4`, `12,400`.
    func number(_ value: Double) -> String { figures(Figures.number(value)) }

    /// A share as `93 %`, `2.5 %`.
    func percent(_ share: Double) -> String { figures(Figures.percent(share)) }

    /// A share near one with two digits of what is missing: `99.95 %`.
    func availability(_ share: Double) -> String {
        share > 0.999_999_99 && share < 1
            ? say("over", de: "über") + figures(" 99.999999\u{A0}%")
            : figures(Figures.availability(share))
    }

    /// A length of time in its two largest units, given in seconds.
    func duration(_ seconds: Double) -> String {
        guard abs(seconds) < 1e12 else { return say("a long time", de: "sehr lange") }
        return figures(Figures.duration(seconds))
    }

    /// A length of time given in minutes; from ten minutes on without seconds.
    func minutes(_ minutes: Double) -> String {
        guard abs(minutes) < 1e10 else { return duration(1e12) }
        return figures(Figures.minutes(minutes))
    }

    /// `20 s ago`, `just now`, `in 3 min`.
    func distance(_ moment: Timestamp, now: Timestamp) -> String {
        let seconds = now.seconds(since: moment)
        if abs(seconds) < 1.5 { return say("just now", de: "gerade eben") }
        let length = duration(abs(seconds).rounded())
        return seconds > 0
            ? say("\(length) ago", de: "vor \(length)") : say("in \(length)", de: "in \(length)")
    }

    /// How long ago, with the moment for machines.
    func ago(_ moment: Timestamp, now: Timestamp) -> HTML {
        Tag.time(Attribute("datetime", moment.description)) { distance(moment, now: now) }
    }

    /// `a, b and c`; of more than `most` the rest is counted.
    func list(_ words: [String], most: Int = .max) -> String {
        guard words.count > most else { return joined(words) }
        let rest = words.count - most
        return joined(words.prefix(most) + [say("\(rest) more", de: "\(rest) weitere")])
    }

    private func joined(_ words: some Collection<String>) -> String {
        let words = Array(words)
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let joiner = say("and", de: "und")
        return "\(words.dropLast().joined(separator: ", ")) \(joiner) \(last)"
    }

    /// Words that were written elsewhere and stay in English.
    func asWritten(_ words: String) -> HTML { asWritten(words, in: .english) }

    /// Words that stay in the language they were written in, marked where that is not the page's.
    func asWritten(_ words: String, in language: PageLanguage) -> HTML {
        language == self.language
            ? .text(words) : Tag.span(Attribute("lang", language.rawValue)) { words }
    }

    /// Words of others between quotation marks.
    func quoted(_ words: HTML) -> HTML {
        HTML {
            say("“", de: "„")
            words
            say("”", de: "“")
        }
    }

    /// The same, cut where it is longer than a line or two may be.
    func inShort(_ words: String) -> HTML {
        let isLong = words.utf8.count > 240 && words.count > 240
        return asWritten(isLong ? String(words.prefix(239)) + "…" : words)
    }

    /// The mark and word of a state; `text` replaces the word where a name is shown instead.
    func pill(_ state: ServiceState, _ text: String? = nil) -> HTML {
        StateLook(mark: state.look.mark, word: self.state(state), style: state.look.style)
            .pill(text)
    }

    /// A state's mark and colour with other words.
    func pill(_ state: ServiceState, saying words: String) -> HTML {
        StateLook(mark: state.look.mark, word: words, style: state.look.style).pill()
    }
}
