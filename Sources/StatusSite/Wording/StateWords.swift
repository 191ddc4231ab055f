import Model

/// How a state looks: a mark, a word and a class; the colour only supports them.
struct StateLook: Sendable, Hashable {
    let mark: String
    let word: String
    let style: String

    /// The mark and word as a pill; `text` replaces the word where a name is shown instead.
    func pill(_ text: String? = nil) -> HTML {
        Tag.span(.class("state \(style)"), Attribute("data-mark", mark)) {
            text ?? word
            if text != nil { Tag.span(.class("unseen")) { ": \(word)" } }
        }
    }
}

extension ServiceState {
    /// How it looks, with the English word.
    var look: StateLook { Texts(.english).look(self) }
}

extension Incident.Phase {
    /// How it looks, with the English word.
    var look: StateLook { Texts(.english).look(self) }
}

extension CauseKind {
    /// The kind in English words.
    var words: String { Texts(.english).cause(self) }
}

extension Change.Kind {
    /// The kind in English words.
    var words: String { Texts(.english).change(self) }
}
