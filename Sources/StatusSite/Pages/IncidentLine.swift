import Model

/// One incident in a list.
struct IncidentLine {
    let incident: Incident
    let names: Parts.Names
    let now: Timestamp
    var texts = Texts(.english)

    var item: HTML {
        Tag.li {
            texts.pill(incident.phase)
            " "
            Tag.a(.href(.incident(incident.id))) { texts.titled(incident) { names[$0] } }
            " "
            Tag.small {
                "\(names[incident.service]), "
                Moment.element(incident.openedAt, now: now)
                ", \(length)"
            }
        }
    }

    /// How long it took, or has been open.
    var length: String { texts.length(of: incident, now: now) }
}
