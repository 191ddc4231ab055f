import FaultTrees
import Model

/// States, changes and causes of what is watched, in a word or two.
extension Texts {
    /// The state of a service that is watched by its own metrics and checks.
    func ownState(_ state: ServiceState) -> String {
        switch state {
        case .up: say("up", de: "läuft")
        case .unknown: say("unknown", de: "unbekannt")
        case .maintenance: say("maintenance", de: "Wartung")
        case .degraded: say("degraded", de: "beeinträchtigt")
        case .partial: say("partial outage", de: "Teilausfall")
        case .down: say("down", de: "ausgefallen")
        }
    }

    /// How a state of what is watched looks.
    func look(_ state: ServiceState) -> StateLook {
        let (mark, style) = Self.marks(state)
        return StateLook(mark: mark, word: ownState(state), style: style)
    }

    /// How a phase of an incident looks.
    func look(_ phase: Incident.Phase) -> StateLook {
        let (mark, style) = Self.marks(phase)
        return StateLook(mark: mark, word: self.phase(phase), style: style)
    }

    /// How the origin of a figure looks.
    func look(_ source: FigureSource) -> StateLook {
        switch source {
        case .measured: StateLook(mark: "●", word: origin(source), style: "up")
        case .given: StateLook(mark: "◆", word: origin(source), style: "maintenance")
        case .assumed: StateLook(mark: "?", word: origin(source), style: "unknown")
        }
    }

    /// Where a figure comes from.
    func origin(_ source: FigureSource) -> String {
        switch source {
        case .measured: say("measured", de: "gemessen")
        case .given: say("given", de: "angegeben")
        case .assumed: say("assumed", de: "angenommen")
        }
    }

    private static func marks(_ state: ServiceState) -> (mark: String, style: String) {
        switch state {
        case .up: ("●", "up")
        case .unknown: ("?", "unknown")
        case .maintenance: ("◆", "maintenance")
        case .degraded: ("◐", "degraded")
        case .partial: ("▲", "partial")
        case .down: ("■", "down")
        }
    }

    private static func marks(_ phase: Incident.Phase) -> (mark: String, style: String) {
        switch phase {
        case .warning: ("◐", "degraded")
        case .active: ("■", "down")
        case .recovering: ("◔", "maintenance")
        case .resolved: ("●", "up")
        }
    }

    /// A kind of change.
    func change(_ kind: Change.Kind) -> String {
        switch kind {
        case .deploy: say("release", de: "Release")
        case .rollback: say("rollback", de: "Rollback")
        case .campaign: say("campaign", de: "Kampagne")
        case .configuration: say("configuration", de: "Konfiguration")
        case .restart: say("restart", de: "Neustart")
        case .migration: say("migration", de: "Migration")
        case .other: say("change", de: "Änderung")
        }
    }

    /// A kind of cause.
    func cause(_ kind: CauseKind) -> String {
        switch kind {
        case .resourceLeak: say("resource leak", de: "Ressourcenleck")
        case .missingIndex: say("missing index", de: "fehlender Index")
        case .trafficSurge: say("traffic surge", de: "Ansturm")
        case .crash: say("crash", de: "Absturz")
        case .slowDependency: say("slow dependency", de: "langsame Abhängigkeit")
        case .errorRegression: say("errors since a change", de: "Fehler seit einer Änderung")
        case .none: say("nothing to blame", de: "nichts verantwortlich")
        case .unknown: say("not known yet", de: "noch nicht bekannt")
        }
    }
}
