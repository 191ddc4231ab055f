import Model

/// What stands around every page.
extension Texts {
    var skip: String { say("Skip to content", de: "Zum Inhalt") }
    var mainNavigation: String { say("Main", de: "Hauptmenü") }
    var notice: String { say("Notice", de: "Hinweis") }
    var services: String { say("Services", de: "Dienste") }
    var own: String { say("Own", de: "Eigene") }
    var incidents: String { say("Incidents", de: "Störungen") }
    var weakPoints: String { say("Weak points", de: "Schwachstellen") }
    var history: String { say("History", de: "Geschichte") }
    var graph: String { say("Graph", de: "Graph") }
    var search: String { say("Search", de: "Suchen") }
    var searchHint: String {
        say("Is it down? Name or address", de: "Gestört? Name oder Adresse")
    }
    var asOf: String { say("As of", de: "Stand") }
    var allTimesUTC: String { say("all times are UTC", de: "alle Zeiten sind UTC") }
    /// Stands before the visitor's own time, which a script adds.
    var yourTime: String { say("Your time:", de: "Ortszeit:") }
    /// A line about a clock that is not the wall's; `nil` for one that is.
    func clock(speed: Double) -> String? {
        guard speed != 1 else { return nil }
        let times = speed == speed.rounded() ? "\(Int(speed))" : figures("\(speed)")
        return say(
            "Rehearsal clock: time runs \(times) times faster than on the wall.",
            de: "Probeuhr: Die Zeit läuft \(times)-mal so schnell wie auf der Wanduhr.")
    }
    var notTheirs: String {
        say(
            "Names belong to their owners; this page is not theirs.",
            de: "Namen gehören ihren Inhabern; diese Seite ist nicht ihre.")
    }
}

extension Texts {
    /// A state as a visitor reads it.
    func state(_ state: ServiceState) -> String {
        switch state {
        case .up: say("operational", de: "in Betrieb")
        case .unknown: say("unknown", de: "unbekannt")
        case .maintenance: say("maintenance", de: "Wartung")
        case .degraded: say("degraded", de: "beeinträchtigt")
        case .partial: say("partial outage", de: "Teilausfall")
        case .down: say("major outage", de: "Ausfall")
        }
    }
}
