import Model

/// The first page: is all well, and if not, what is not.
struct OverviewPage {
    let statuses: [ServiceStatus]
    /// Open incidents and the last ones, newest first.
    let incidents: [Incident]
    /// Newest first.
    let changes: [Change]
    /// Signals of the last minutes, by service.
    let series: [ServiceID: SignalSeries]
    let range: TimeRange
    let now: Timestamp
    let clockNote: String?

    private var names: Parts.Names { Parts.Names(statuses) }
    private var open: [Incident] { incidents.filter(\.isOpen) }

    func page() -> Page {
        let verdict = OverviewVerdict(statuses: statuses, open: open, names: names, now: now)
        return Page(
            title: verdict.calm, announcement: verdict.calm, place: .own,
            refreshSeconds: open.isEmpty ? 30 : 10, now: now, clockNote: clockNote,
            home: .overview,
            content: HTML {
                verdict.sheet
                if !statuses.isEmpty { services }
                others
                Tag.div(.class("halves")) {
                    recentIncidents
                    recentChanges
                }
            })
    }

    /// The way to services of others, and to the check of any address.
    private var others: HTML {
        Parts.sheet("Is another service down?", id: "others") {
            IndexParts(texts: Texts(.english), states: [:]).searchForm()
            Tag.p {
                Tag.a(.href(.catalogue)) { "All services" }
                " · "
                Tag.a(.href(.isItDown)) { "Check any address" }
            }
        }
    }

    private var services: HTML {
        Parts.sheet("Services", id: "services") {
            Tag.ul(.class("services")) { ServiceOrder.sorted(statuses).map(row) }
            Parts.note {
                "In the order of dependence: who is needed stands above who needs it. The curves "
                "are requests a second over the last \(Figures.duration(range.duration.inSeconds))."
            }
        }
    }

    private func row(_ status: ServiceStatus) -> HTML {
        let id = status.service.id
        return Tag.li(.class("service")) {
            Tag.div(.class("who")) {
                Tag.h3 { Tag.a(.href(.service(id))) { status.service.name } }
                needs(of: status.service)
            }
            Tag.div(.class("how")) {
                status.state.look.pill()
                if let since = status.since {
                    Tag.small { "for \(Figures.duration(now.seconds(since: since).rounded()))" }
                }
                if let number = status.openIncident {
                    Tag.small { Tag.a(.href(.incident(number))) { "incident \(number)" } }
                }
            }
            Tag.ul(.class("figures")) {
                ServiceFigures(status: status).all.map { figure in
                    Tag.li {
                        Tag.strong(.class("num")) { figure.value }
                        " \(figure.name)"
                    }
                }
            }
            Tag.div(.class("trend")) {
                if let series = series[id] {
                    Sparkline.drawn(series.points(.requestRate), in: range)
                }
            }
        }
    }

    private func needs(of service: Service) -> HTML {
        let needed = service.dependencies.map { HTML.text(names[$0.service]) }
        return Tag.small {
            if needed.isEmpty {
                service.summary
            } else {
                "needs "
                HTML.joined(needed, by: .text(", "))
            }
        }
    }

    private var recentIncidents: HTML {
        Parts.sheet("Recent incidents", id: "incidents") {
            if incidents.isEmpty {
                Tag.p { "None so far." }
            } else {
                Tag.ul(.class("plain")) {
                    incidents.prefix(5).map { incident in
                        IncidentLine(incident: incident, names: names, now: now).item
                    }
                }
                Tag.p { Tag.a(.href(.incidents)) { "All incidents" } }
            }
        }
    }

    private var recentChanges: HTML {
        Parts.sheet("Recent changes", id: "changes") {
            if changes.isEmpty {
                Tag.p { "None reported in the last hours." }
                Parts.note {
                    "Report releases and campaigns with "
                    Tag.code { "POST /api/v1/changes" }
                    "; they are what a diagnosis compares with."
                }
            } else {
                ChangeList(changes: Array(changes.prefix(8)), names: names, now: now).list
            }
        }
    }
}

/// Changes as a list, newest first.
struct ChangeList {
    let changes: [Change]
    let names: Parts.Names
    let now: Timestamp

    var list: HTML {
        Tag.ol(.class("time")) {
            changes.map { change in
                Tag.li(.class(change.kind == .rollback ? "good" : "changed")) {
                    Moment.element(change.at, now: now)
                    " \(change.title) "
                    Tag.small { "\(change.kind.words), \(names[change.service])" }
                }
            }
        }
    }
}
