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
    var texts = Texts(.english)

    var names: Parts.Names { Parts.Names(statuses) }
    var name: String { names[incident.service] }
    var range: TimeRange { IncidentPlot.range(of: incident, now: now) }
    var headline: Headline { Headline(of: incident, name: name, now: now, texts: texts) }
    /// What it is in the language of the page; `nil` where it stays as it was written.
    var title: String? { texts.title(of: incident) { names[$0] } }

    func page() -> Page {
        Page(
            title: headline.calm, announcement: headline.calm, place: .incidents,
            refreshSeconds: incident.isOpen ? 10 : nil, now: now,
            home: .incident(incident.id), texts: texts,
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
            incident: incident, name: name, series: series, rules: rules, gaps: gaps, now: now,
            texts: texts
        ).titled()
        return Parts.sheet(titled?.heading ?? texts.whatHappened, id: "picture") {
            if let titled {
                titled.plot.figure(id: "plot", frame: .full, caption: titled.caption)
            } else {
                Tag.p { texts.noCurve(name) }
            }
        }
    }

    private var timeline: HTML {
        Parts.sheet(texts.timeline, id: "timeline") {
            if incident.timeline.isEmpty {
                Tag.p { texts.nothingNoted }
            } else {
                Tag.ol(.class("time")) { incident.timeline.map(entry) }
            }
        }
    }

    private func entry(_ entry: TimelineEntry) -> HTML {
        Tag.li(.class(Self.style(of: entry.kind))) {
            Moment.element(entry.at, now: now)
            " "
            texts.entry(entry, of: incident, gaps: gaps) { names[$0] }
            " "
            Tag.small { texts.kind(entry.kind) }
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

    private var postmortem: HTML {
        Parts.sheet(texts.postmortem, id: "postmortem") {
            if hasPostmortem {
                Tag.p {
                    texts.inOneDocument
                    Tag.a(.href(.postmortem(incident.id))) { texts.readPostmortem }
                    texts.orTakeAs
                    Tag.a(.href(.postmortemText(incident.id))) { "Markdown" }
                    "."
                }
            } else {
                Tag.p { texts.postmortemLater(isOpen: incident.isOpen) }
            }
        }
    }
}
