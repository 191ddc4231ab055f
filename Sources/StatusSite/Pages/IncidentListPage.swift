import Model

/// All incidents, newest first.
struct IncidentListPage {
    let incidents: [Incident]
    /// How many were asked for; the list says when there may be more.
    let limit: Int
    let names: Parts.Names
    let now: Timestamp
    let clockNote: String?

    private var headline: String {
        let open = incidents.filter(\.isOpen).count
        if incidents.isEmpty { return "No incidents so far" }
        return open == 0
            ? "No open incident" : Figures.count(open, "open incident", "open incidents")
    }

    func page() -> Page {
        let isOpen = incidents.contains(where: \.isOpen)
        return Page(
            title: "Incidents", announcement: headline, place: .incidents,
            refreshSeconds: isOpen ? 10 : nil, now: now, clockNote: clockNote,
            home: .incidents,
            content: HTML {
                Parts.verdict(incidents.first { $0.isOpen }?.phase.look.style ?? "up") {
                    Tag.h1 { headline }
                    Parts.note { note }
                }
                if !incidents.isEmpty { list }
            })
    }

    private var note: String {
        if incidents.isEmpty {
            return "An incident opens when something is forecast to fail, or fails."
        }
        let warned = incidents.compactMap(\.leadSeconds)
        let total = Figures.count(incidents.count, "incident", "incidents")
        guard let longest = warned.max() else { return "\(total) on record." }
        return "\(total) on record; warned ahead of \(warned.count), by up to "
            + "\(Figures.duration(longest))."
    }

    private var list: HTML {
        Parts.sheet("All incidents", id: "incidents") {
            Parts.table(
                [
                    .init(heading: "Incident"), .init(heading: "State"), .init(heading: "Service"),
                    .init(heading: "Opened"), .init(heading: "Length", isNumber: true),
                    .init(heading: "Warned ahead", isNumber: true),
                ], label: "Incidents", rows: incidents.map(row))
            if incidents.count >= limit { Parts.note { "Only the last \(limit) are shown." } }
        }
    }

    private func row(_ incident: Incident) -> [HTML] {
        let line = IncidentLine(incident: incident, names: names, now: now)
        return [
            Tag.a(.href(.incident(incident.id))) { "\(incident.id) · \(incident.title)" },
            incident.phase.look.pill(), names.link(incident.service),
            Moment.element(incident.openedAt, now: now), .text(line.length),
            .text(incident.leadSeconds.map { Figures.duration($0) } ?? ""),
        ]
    }
}
