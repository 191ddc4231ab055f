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
    let texts: Texts

    private var service: Service { status.service }
    private var names: Parts.Names { Parts.Names(all) }
    private var open: Incident? { incidents.first { $0.id == status.openIncident } }

    func page() -> Page {
        let title = "\(service.name): \(texts.ownState(status.state))"
        return Page(
            title: title, announcement: title, place: .own,
            refreshSeconds: open == nil ? 30 : 10, now: now,
            home: .service(service.id), texts: texts,
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
        Parts.verdict(texts.look(status.state).style, label: texts.verdict) {
            Parts.note { Tag.a(.href(.overview)) { texts.services } }
            Tag.h1 { sentence }
            if !service.summary.isEmpty { Tag.p { texts.asWritten(service.summary) } }
            Tag.p(.class("facts")) {
                texts.look(status.state).pill()
                if let since = status.since {
                    " \(texts.since) "
                    Moment.element(since, now: now)
                }
                if let open {
                    " · "
                    Tag.a(.href(.incident(open.id))) {
                        "\(texts.incident(open.id)): "
                        texts.asWritten(open.title)
                    }
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
        }
    }

    private var sentence: String {
        status.state == .up && open?.phase == .warning
            ? texts.failureAhead(service.name) : texts.sentence(status.state, of: service.name)
    }

    private var signals: HTML {
        Parts.sheet(texts.signals(range.duration.inSeconds), id: "signals") {
            let figures = plots
            if figures.isEmpty {
                Tag.p { texts.noMetrics }
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
                    caption: texts.poolCaption))
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
        return Parts.sheet(texts.needsAndIsNeeded, id: "dependencies") {
            Tag.h3 { texts.needs }
            if service.dependencies.isEmpty { Tag.p { texts.noOtherWatched } }
            Tag.ul(.class("plain")) {
                service.dependencies.map { need in line(need.service, need.kind, isNeed: true) }
            }
            Tag.h3 { texts.isNeededBy }
            if dependents.isEmpty { Tag.p { texts.noOtherWatched } }
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
                Tag.a(.href(.weakPoints(of: service.id))) { texts.whatCouldStopIt }
                texts.downtimeToExpect
            } else if ends.isEmpty {
                Tag.a(.href(.weakPoints)) { texts.couldFailTitle }
                texts.downtimeToExpect
            } else {
                texts.endOfChain.before
                HTML.joined(
                    ends.map { end in Tag.a(.href(.weakPoints(of: end))) { names[end] } },
                    by: .text(", "))
                texts.endOfChain.behind
            }
        }
    }

    private func line(_ id: ServiceID, _ kind: Dependency.Kind, isNeed: Bool) -> HTML {
        let state = all.first { $0.service.id == id }?.state ?? .unknown
        return Tag.li {
            texts.look(state).pill()
            " "
            names.link(id)
            " "
            Tag.small { isNeed ? texts.fares(kind) : texts.faresWithoutThis(kind) }
        }
    }

    private var checkSheet: HTML {
        Parts.sheet(texts.checks, id: "checks") {
            if status.checks.isEmpty {
                Tag.p { texts.noChecks }
            } else {
                Parts.table(
                    [
                        .init(heading: texts.checkColumn), .init(heading: texts.resultColumn),
                        .init(heading: texts.tookColumn, isNumber: true),
                        .init(heading: texts.when, isNumber: true),
                        .init(heading: texts.passedColumn, isNumber: true),
                    ], label: texts.checks, rows: status.checks.map(row))
            }
        }
    }

    private func row(_ result: CheckResult) -> [HTML] {
        let recent = checks.filter { $0.check == result.check }
        let passed = recent.filter(\.passed).count
        let look =
            result.passed
            ? StateLook(mark: "●", word: texts.passes, style: "up")
            : StateLook(mark: "■", word: texts.fails, style: "down")
        return [
            .text(result.check),
            HTML {
                look.pill()
                if !result.message.isEmpty {
                    Tag.small {
                        " "
                        texts.asWritten(result.message)
                    }
                }
            }, .text(texts.duration(result.latencySeconds)),
            .text(texts.distance(result.at, now: now)),
            .text(
                recent.isEmpty ? "" : texts.percent(Double(passed) / Double(recent.count))),
        ]
    }

    private var changeSheet: HTML {
        Parts.sheet(texts.changes, id: "changes") {
            if changes.isEmpty {
                Tag.p { texts.noChangesLately }
            } else {
                ChangeList(changes: changes, names: names, now: now, texts: texts).list
            }
        }
    }

    private var incidentSheet: HTML {
        Parts.sheet(texts.incidents, id: "incidents") {
            if incidents.isEmpty {
                Tag.p { texts.noneSoFar }
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
