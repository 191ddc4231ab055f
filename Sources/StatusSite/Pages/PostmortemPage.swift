import Model

/// The postmortem of an incident inside the frame of the site.
struct PostmortemPage {
    let incident: Incident
    let document: Rendered
    let now: Timestamp
    let clockNote: String?

    func page() -> Page {
        Page(
            title: "Postmortem: \(incident.title)", announcement: "Postmortem",
            place: .incidents, isLive: false, now: now, clockNote: clockNote,
            home: .postmortem(incident.id),
            content: HTML {
                Tag.div(.class("sheet")) {
                    Parts.note {
                        Tag.a(.href(.incidents)) { "Incidents" }
                        " › "
                        Tag.a(.href(.incident(incident.id))) { "\(incident.id)" }
                        " › Postmortem · "
                        Tag.a(.href(.postmortemText(incident.id))) { "Markdown" }
                    }
                    Tag.article(.class("document"), .label("Postmortem")) {
                        HTML.rendered(document)
                    }
                }
            })
    }
}
