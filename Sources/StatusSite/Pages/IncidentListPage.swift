import Model

/// All incidents, newest first.
struct IncidentListPage {
    let incidents: [Incident]
    /// How many were asked for; the list says when there may be more.
    let limit: Int
    let names: Parts.Names
    let now: Timestamp
    var texts = Texts(.english)

    private var headline: String {
        incidents.isEmpty
            ? texts.noIncidents : texts.openIncidents(incidents.filter(\.isOpen).count)
    }

    func page() -> Page {
        let isOpen = incidents.contains(where: \.isOpen)
        return Page(
            title: texts.incidents, announcement: headline, place: .incidents,
            refreshSeconds: isOpen ? 10 : nil, now: now,
            home: .incidents, texts: texts,
            content: HTML {
                Parts.verdict(
                    incidents.first { $0.isOpen }?.phase.look.style ?? "up", label: texts.verdict
                ) {
                    Tag.h1 { headline }
                    Parts.note { note }
                }
                if !incidents.isEmpty { list }
            })
    }

    private var note: String {
        if incidents.isEmpty { return texts.whenIncidentsOpen }
        let warned = incidents.compactMap(\.leadSeconds)
        return texts.onRecord(incidents.count, warned: warned.count, longest: warned.max())
    }

    private var list: HTML {
        Parts.sheet(texts.allIncidents, id: "incidents") {
            Parts.table(
                [
                    .init(heading: texts.incidentColumn), .init(heading: texts.incidentState),
                    .init(heading: texts.serviceColumn), .init(heading: texts.openedColumn),
                    .init(heading: texts.lengthColumn, isNumber: true),
                    .init(heading: texts.warnedColumn, isNumber: true),
                ], label: texts.incidents, rows: incidents.map(row))
            if incidents.count >= limit { Parts.note { texts.onlyLast(limit) } }
        }
    }

    private func row(_ incident: Incident) -> [HTML] {
        let line = IncidentLine(incident: incident, names: names, now: now, texts: texts)
        return [
            Tag.a(.href(.incident(incident.id))) {
                "\(incident.id) · "
                texts.titled(incident) { names[$0] }
            },
            texts.pill(incident.phase), names.link(incident.service),
            Moment.element(incident.openedAt, now: now), .text(line.length),
            .text(incident.leadSeconds.map { texts.duration($0) } ?? ""),
        ]
    }
}
