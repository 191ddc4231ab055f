import Model

/// One incident in a list.
struct IncidentLine {
    let incident: Incident
    let names: Parts.Names
    let now: Timestamp

    var item: HTML {
        Tag.li {
            incident.phase.look.pill()
            " "
            Tag.a(.href(.incident(incident.id))) { incident.title }
            " "
            Tag.small {
                "\(names[incident.service]), "
                Moment.element(incident.openedAt, now: now)
                ", \(length)"
            }
        }
    }

    /// How long it took, or has been open.
    var length: String {
        let end = incident.resolvedAt ?? now
        let seconds = max(end.seconds(since: incident.failedAt ?? incident.openedAt), 0)
        let text = Figures.duration(seconds.rounded())
        if incident.isOpen { return "open for \(text)" }
        return incident.failedAt == nil ? "over without failure" : "took \(text)"
    }
}
