import Model
import Storage

/// One incident, from the verdict down to who was told.
struct IncidentPage {
    let incident: Incident
    let statuses: [ServiceStatus]
    let series: SignalSeries
    let rules: [ThresholdRule]
    let gaps: [TimeRange]
    let deliveries: [Delivery]
    /// What may be done by whoever asks; `nil` when they may do nothing from where they are.
    let actions: [OperatorAction]?
    let hasPostmortem: Bool
    let outlook: IncidentOutlook
    let now: Timestamp
    let clockNote: String?

    var names: Parts.Names { Parts.Names(statuses) }
    var name: String { names[incident.service] }
    var range: TimeRange { IncidentPlot.range(of: incident, now: now) }
    var headline: Headline { Headline(of: incident, name: name, now: now) }

    func page() -> Page {
        Page(
            title: headline.calm, announcement: headline.calm, place: .incidents,
            refreshSeconds: incident.isOpen ? 10 : nil, now: now, clockNote: clockNote,
            home: .incident(incident.id),
            content: HTML {
                verdict
                picture
                Tag.div(.class("pair")) {
                    Tag.div(.class("stack")) {
                        why
                        lasting
                    }
                    Tag.div(.class("stack")) {
                        impact
                        operatorSheet
                    }
                }
                cost
                detection
                reveals
                Tag.div(.class("halves")) {
                    timeline
                    Tag.div(.class("stack")) {
                        kind
                        told
                        postmortem
                    }
                }
            })
    }

    private var picture: HTML {
        let titled = IncidentPlot(
            incident: incident, name: name, series: series, rules: rules, gaps: gaps, now: now
        ).titled()
        return Parts.sheet(titled?.heading ?? "What happened", id: "picture") {
            if let titled {
                titled.plot.figure(id: "plot", frame: .full, caption: titled.caption)
            } else {
                Tag.p {
                    "No metrics of \(name) were read in this time, so there is no curve to show."
                }
            }
        }
    }

    private var timeline: HTML {
        Parts.sheet("Timeline", id: "timeline") {
            if incident.timeline.isEmpty {
                Tag.p { "Nothing noted yet." }
            } else {
                Tag.ol(.class("time")) { incident.timeline.map(entry) }
            }
        }
    }

    private func entry(_ entry: TimelineEntry) -> HTML {
        Tag.li(.class(Self.style(of: entry.kind))) {
            Moment.element(entry.at, now: now)
            " \(entry.text) "
            Tag.small { Self.words(entry.kind) }
        }
    }

    static func style(of kind: TimelineEntry.Kind) -> String {
        switch kind {
        case .warning, .gap: "warn"
        case .failure: "hot"
        case .repair, .recovery: "good"
        case .change: "changed"
        case .diagnosis, .notification, .note: "plain"
        }
    }

    private static func words(_ kind: TimelineEntry.Kind) -> String {
        switch kind {
        case .change: "change"
        case .warning: "warning"
        case .failure: "failure"
        case .diagnosis: "diagnosis"
        case .notification: "told"
        case .repair: "repair"
        case .recovery: "recovery"
        case .gap: "not watched"
        case .note: "note"
        }
    }

    private var postmortem: HTML {
        Parts.sheet("Postmortem", id: "postmortem") {
            if hasPostmortem {
                Tag.p {
                    "Timeline, causes, detection gap and action items in one document: "
                    Tag.a(.href(.postmortem(incident.id))) { "read the postmortem" }
                    " or take it as "
                    Tag.a(.href(.postmortemText(incident.id))) { "Markdown" }
                    "."
                }
            } else {
                Tag.p {
                    incident.isOpen
                        ? "Will be written when the incident is over."
                        : "Has not been written yet."
                }
            }
        }
    }
}
