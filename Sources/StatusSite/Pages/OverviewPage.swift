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
    let texts: Texts

    private var names: Parts.Names { Parts.Names(statuses) }
    private var open: [Incident] { incidents.filter(\.isOpen) }

    func page() -> Page {
        let verdict = OverviewVerdict(
            statuses: statuses, open: open, names: names, now: now, texts: texts)
        return Page(
            title: verdict.calm, announcement: verdict.calm, place: .own,
            refreshSeconds: open.isEmpty ? 30 : 10, now: now,
            home: .overview, texts: texts,
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
        Parts.sheet(texts.isAnotherDown, id: "others") {
            IndexParts(texts: texts, states: [:]).searchForm()
            Tag.p {
                Tag.a(.href(.catalogue)) { texts.allServices }
                " · "
                Tag.a(.href(.isItDown)) { texts.checkAnyAddress }
            }
        }
    }

    private var services: HTML {
        Parts.sheet(texts.services, id: "services") {
            Tag.ul(.class("services")) { ServiceOrder.sorted(statuses).map(row) }
            Parts.note { texts.orderOfServices(range.duration.inSeconds) }
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
                texts.look(status.state).pill()
                if let since = status.since {
                    Tag.small { texts.lastsFor(now.seconds(since: since)) }
                }
                if let number = status.openIncident {
                    Tag.small { Tag.a(.href(.incident(number))) { texts.incident(number) } }
                }
            }
            Tag.ul(.class("figures")) {
                ServiceFigures(status: status, texts: texts).all.map { figure in
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
                if !service.summary.isEmpty { texts.asWritten(service.summary) }
            } else {
                texts.needsThese
                HTML.joined(needed, by: .text(", "))
            }
        }
    }

    private var recentIncidents: HTML {
        Parts.sheet(texts.recentIncidents, id: "incidents") {
            if incidents.isEmpty {
                Tag.p { texts.noneSoFar }
            } else {
                Tag.ul(.class("plain")) {
                    incidents.prefix(5).map { incident in
                        IncidentLine(incident: incident, names: names, now: now, texts: texts).item
                    }
                }
                Tag.p { Tag.a(.href(.incidents)) { texts.allIncidents } }
            }
        }
    }

    private var recentChanges: HTML {
        Parts.sheet(texts.recentChanges, id: "changes") {
            if changes.isEmpty {
                Tag.p { texts.noRecentChanges }
                Parts.note {
                    texts.reportChanges.before
                    Tag.code { "POST /api/v1/changes" }
                    texts.reportChanges.behind
                }
            } else {
                ChangeList(
                    changes: Array(changes.prefix(8)), names: names, now: now, texts: texts
                ).list
            }
        }
    }
}

/// Changes as a list, newest first.
struct ChangeList {
    let changes: [Change]
    let names: Parts.Names
    let now: Timestamp
    let texts: Texts

    var list: HTML {
        Tag.ol(.class("time")) {
            changes.map { change in
                Tag.li(.class(change.kind == .rollback ? "good" : "changed")) {
                    Moment.element(change.at, now: now)
                    " "
                    texts.asWritten(change.title)
                    " "
                    Tag.small { "\(texts.change(change.kind)), \(names[change.service])" }
                }
            }
        }
    }
}
