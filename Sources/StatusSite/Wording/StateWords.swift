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
    /// How it looks.
    var look: StateLook {
        switch self {
        case .up: StateLook(mark: "●", word: "up", style: "up")
        case .unknown: StateLook(mark: "?", word: "unknown", style: "unknown")
        case .maintenance: StateLook(mark: "◆", word: "maintenance", style: "maintenance")
        case .degraded: StateLook(mark: "◐", word: "degraded", style: "degraded")
        case .partial: StateLook(mark: "▲", word: "partial outage", style: "partial")
        case .down: StateLook(mark: "■", word: "down", style: "down")
        }
    }
}

extension Incident.Phase {
    /// How it looks.
    var look: StateLook {
        switch self {
        case .warning: StateLook(mark: "◐", word: "warning", style: "degraded")
        case .active: StateLook(mark: "■", word: "outage", style: "down")
        case .recovering: StateLook(mark: "◔", word: "recovering", style: "maintenance")
        case .resolved: StateLook(mark: "●", word: "resolved", style: "up")
        }
    }
}

extension CauseKind {
    /// The kind in words.
    var words: String {
        switch self {
        case .resourceLeak: "resource leak"
        case .missingIndex: "missing index"
        case .trafficSurge: "traffic surge"
        case .crash: "crash"
        case .slowDependency: "slow dependency"
        case .errorRegression: "errors since a change"
        case .none: "nothing to blame"
        case .unknown: "not known yet"
        }
    }
}

extension Change.Kind {
    /// The kind in words.
    var words: String {
        switch self {
        case .deploy: "release"
        case .rollback: "rollback"
        case .campaign: "campaign"
        case .configuration: "configuration"
        case .restart: "restart"
        case .migration: "migration"
        case .other: "change"
        }
    }
}
