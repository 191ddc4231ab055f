import Model

/// The postmortem of an incident inside the frame of the site.
struct PostmortemPage {
    let incident: Incident
    let document: Rendered
    let now: Timestamp
    var names = Parts.Names([])
    var texts = Texts(.english)

    private var title: String {
        texts.title(of: incident) { names[$0] } ?? incident.title
    }

    func page() -> Page {
        Page(
            title: texts.postmortem(of: title), announcement: texts.postmortem,
            place: .incidents, isLive: false, now: now,
            home: .postmortem(incident.id), texts: texts,
            content: HTML {
                Tag.div(.class("sheet")) {
                    Parts.note {
                        Tag.a(.href(.incidents)) { texts.incidents }
                        " › "
                        Tag.a(.href(.incident(incident.id))) { "\(incident.id)" }
                        " › \(texts.postmortem) · "
                        Tag.a(.href(.postmortemText(incident.id))) { "Markdown" }
                    }
                    if !texts.writtenInEnglish.isEmpty { Parts.note { texts.writtenInEnglish } }
                    Tag.article(
                        .class("document"), .label(texts.postmortem),
                        texts.language == .english ? nil : Attribute("lang", "en")
                    ) { HTML.rendered(document) }
                }
            })
    }
}
