import Model

/// One service: how it does, its signals, whom it needs and who needs it.
struct ServicePage {
    let status: ServiceStatus
    let all: [ServiceStatus]
    let series: SignalSeries
    let checks: [CheckResult]
    /// Of this service, newest first.
    let changes: [Change]
    /// That concern this service, newest first.
    let incidents: [Incident]
    let gaps: [TimeRange]
    let range: TimeRange
    let now: Timestamp
    let clockNote: String?

    private var service: Service { status.service }
    private var names: Parts.Names { Parts.Names(all) }
    private var open: Incident? { incidents.first { $0.id == status.openIncident } }

    func page() -> Page {
        Page(
            title: "\(service.name): \(status.state.look.word)",
            announcement: "\(service.name): \(status.state.look.word)", place: .own,
            refreshSeconds: open == nil ? 30 : 10, now: now, clockNote: clockNote,
            content: HTML {
                verdict
                signals
                Tag.div(.class("halves")) {
                    dependencies
                    checkSheet
                }
                Tag.div(.class("halves")) {
                    changeSheet
                    incidentSheet
                }
            })
    }

    private var verdict: HTML {
        Parts.verdict(status.state.look.style) {
            Parts.note { Tag.a(.href(.overview)) { "Services" } }
            Tag.h1 { sentence }
            if !service.summary.isEmpty { Tag.p { service.summary } }
            Tag.p(.class("facts")) {
                status.state.look.pill()
                if let since = status.since {
                    " since "
                    Moment.element(since, now: now)
                }
                if let open {
                    " · "
                    Tag.a(.href(.incident(open.id))) { "incident \(open.id): \(open.title)" }
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
        }
    }

    private var sentence: String {
        let name = service.name
        if status.state == .up, open?.phase == .warning {
            return "\(name) works, but a failure is ahead"
        }
        switch status.state {
        case .up: return "\(name) is well"
        case .unknown: return "Nothing is known of \(name)"
        case .maintenance: return "\(name) is under maintenance"
        case .degraded: return "\(name) works, but not well"
        case .partial: return "\(name) fails in part"
        case .down: return "\(name) is down"
        }
    }

    private var signals: HTML {
        Parts.sheet("Signals, last \(Figures.duration(range.duration.inSeconds))", id: "signals") {
            let figures = plots
            if figures.isEmpty {
                Tag.p { "No metrics have been read from this service." }
            } else {
                Tag.div(.class("plots halved")) { figures }
            }
        }
    }

    private var plots: [HTML] {
        let plain: [(id: String, signal: SignalPlot)] = [
            ("traffic", .traffic), ("latency", .latency), ("errors", .errors),
        ]
        var figures = plain.compactMap { id, signal in
            signal.plot(series, range: range).map {
                annotated($0).figure(id: id, frame: .half, caption: signal.caption)
            }
        }
        if let pool = PoolPlot(series: series, range: range, name: service.name).plot() {
            figures.append(
                annotated(pool).figure(
                    id: "pool", frame: .half,
                    caption: "Connections in use; blue is what the traffic explains."))
        }
        return figures
    }

    private func annotated(_ plot: Plot) -> Plot {
        var plot = plot
        plot.gaps = series.gaps(unwatched: gaps)
        plot.markers = changes.prefix(3).map {
            Plot.Marker(at: $0.at, label: IncidentPlot.label(of: $0), ink: .accent)
        }
        return plot
    }

    private var dependencies: HTML {
        let dependents = all.filter { other in
            other.service.dependencies.contains { $0.service == service.id }
        }
        return Parts.sheet("Needs and is needed", id: "dependencies") {
            Tag.h3 { "Needs" }
            if service.dependencies.isEmpty { Tag.p { "No other service that is watched." } }
            Tag.ul(.class("plain")) {
                service.dependencies.map { need in line(need.service, need.kind, isNeed: true) }
            }
            Tag.h3 { "Is needed by" }
            if dependents.isEmpty { Tag.p { "No other service that is watched." } }
            Tag.ul(.class("plain")) {
                dependents.map { dependent in
                    let need = dependent.service.dependencies.first { $0.service == service.id }
                    return line(dependent.service.id, need?.kind ?? .critical, isNeed: false)
                }
            }
            weakPoints
        }
    }

    /// Where it is told what could stop it, or what it could stop.
    private var weakPoints: HTML {
        let ends = EndFinder(all).ends(from: service.id)
        return Tag.p(.class("note")) {
            if ends == [service.id] {
                Tag.a(.href(.weakPoints(of: service.id))) { "What could stop it" }
                ", with the downtime to expect."
            } else if ends.isEmpty {
                Tag.a(.href(.weakPoints)) { "What could fail" }
                ", with the downtime to expect."
            } else {
                "At the end of the chain stand "
                HTML.joined(
                    ends.map { end in Tag.a(.href(.weakPoints(of: end))) { names[end] } },
                    by: .text(", "))
                ": what could stop them, and whether this is one of it."
            }
        }
    }

    private func line(_ id: ServiceID, _ kind: Dependency.Kind, isNeed: Bool) -> HTML {
        let state = all.first { $0.service.id == id }?.state ?? .unknown
        return Tag.li {
            state.look.pill()
            " "
            names.link(id)
            " "
            Tag.small { Self.words(kind, isNeed: isNeed) }
        }
    }

    /// How the dependent fares without the other.
    static func words(_ kind: Dependency.Kind, isNeed: Bool) -> String {
        switch kind {
        case .critical: isNeed ? "cannot work without it" : "cannot work without this"
        case .partial(let share): "loses \(Figures.percent(share)) of its work without it"
        case .asynchronous(let seconds): "bridges \(Figures.duration(seconds)) without it"
        case .redundant(let group, let required, _):
            "one of the group ‘\(group)’, of which it needs \(required)"
        }
    }

    private var checkSheet: HTML {
        Parts.sheet("Checks", id: "checks") {
            if status.checks.isEmpty {
                Tag.p { "No checks are set up for this service." }
            } else {
                Parts.table(
                    [
                        .init(heading: "Check"), .init(heading: "Result"),
                        .init(heading: "Took", isNumber: true),
                        .init(heading: "When", isNumber: true),
                        .init(heading: "Passed", isNumber: true),
                    ], label: "Checks", rows: status.checks.map(row))
            }
        }
    }

    private func row(_ result: CheckResult) -> [HTML] {
        let recent = checks.filter { $0.check == result.check }
        let passed = recent.filter(\.passed).count
        let look =
            result.passed
            ? StateLook(mark: "●", word: "passes", style: "up")
            : StateLook(mark: "■", word: "fails", style: "down")
        return [
            .text(result.check),
            HTML {
                look.pill()
                if !result.message.isEmpty { Tag.small { " \(result.message)" } }
            }, .text(Figures.duration(result.latencySeconds)),
            .text(Moment.distance(result.at, now: now)),
            .text(
                recent.isEmpty ? "" : Figures.percent(Double(passed) / Double(recent.count))),
        ]
    }

    private var changeSheet: HTML {
        Parts.sheet("Changes", id: "changes") {
            if changes.isEmpty {
                Tag.p { "None reported lately." }
            } else {
                ChangeList(changes: changes, names: names, now: now).list
            }
        }
    }

    private var incidentSheet: HTML {
        Parts.sheet("Incidents", id: "incidents") {
            if incidents.isEmpty {
                Tag.p { "None so far." }
            } else {
                Tag.ul(.class("plain")) {
                    incidents.prefix(8).map {
                        IncidentLine(incident: $0, names: names, now: now).item
                    }
                }
            }
        }
    }
}
