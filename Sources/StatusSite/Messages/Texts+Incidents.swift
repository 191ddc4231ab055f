import Model

/// The list of incidents, and an incident in a line.
extension Texts {
    /// The mark and word of a phase.
    func pill(_ phase: Incident.Phase) -> HTML {
        look(phase).pill()
    }

    var noIncidents: String { say("No incidents so far", de: "Bisher keine Störung") }
    func openIncidents(_ number: Int) -> String {
        number == 0
            ? say("No open incident", de: "Keine offene Störung")
            : counted(
                number, ("open incident", "open incidents"),
                de: ("offene Störung", "offene Störungen"))
    }
    var whenIncidentsOpen: String {
        say(
            "An incident opens when something is forecast to fail, or fails.",
            de: "Eine Störung beginnt, wenn ein Ausfall vorhergesagt wird oder eintritt.")
    }

    /// How many there are, and how many of them were warned of.
    func onRecord(_ number: Int, warned: Int, longest seconds: Double?) -> String {
        let total = counted(number, ("incident", "incidents"), de: ("Störung", "Störungen"))
        guard let seconds else {
            return say("\(total) on record.", de: "\(total) verzeichnet.")
        }
        let length = duration(seconds)
        return say(
            "\(total) on record; warned ahead of \(warned), by up to \(length).",
            de: "\(total) verzeichnet; vor \(warned) davon gewarnt, bis zu \(length) vorher.")
    }
    var allIncidents: String { say("All incidents", de: "Alle Störungen") }
    var incidentState: String { say("State", de: "Stand") }
    var openedColumn: String { say("Opened", de: "Eröffnet") }
    var lengthColumn: String { say("Length", de: "Dauer") }
    var warnedColumn: String { say("Warned ahead", de: "Vorgewarnt") }
    func onlyLast(_ limit: Int) -> String {
        say("Only the last \(limit) are shown.", de: "Nur die letzten \(limit) sind gezeigt.")
    }

    /// How long an incident took, or has been open.
    func length(of incident: Incident, now: Timestamp) -> String {
        let end = incident.resolvedAt ?? now
        let start = incident.failedAt ?? incident.openedAt
        let seconds = max(end.seconds(since: start), 0).rounded()
        if incident.isOpen { return openFor(seconds) }
        return incident.failedAt == nil ? noFailure : took(seconds)
    }
}
