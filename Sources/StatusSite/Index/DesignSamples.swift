import History
import Model

/// The parts, each with content that shows what it is for.
struct DesignSamples {
    let now: Timestamp
    let texts: Texts

    var content: HTML {
        HTML {
            words
            lists
            timeline
            tables
            forms
            plots
        }
    }

    private var words: HTML {
        Parts.sheet(texts.words, id: "words") {
            Tag.p {
                texts.paragraphWith
                Tag.a(.href(.design)) { texts.link }
                ", "
                Tag.strong { texts.whatMatters }
                ", "
                Tag.code { texts.code }
                texts.andTime
                Moment.element(now, now: now)
            }
            Parts.note { texts.softNote }
            Tag.h3 { texts.headingWithin }
            Tag.pre { "services:\n  - id: payments" }
            Tag.details {
                Tag.summary { texts.foldedAway }
                Tag.ul {
                    Tag.li { texts.opensWithoutScript }
                    Tag.li { texts.staysOpen }
                }
            }
        }
    }

    private var lists: HTML {
        Parts.sheet(texts.figuresHeading, id: "figures") {
            Tag.ul(.class("sums")) {
                figure(texts.figures("99.71 %"), texts.ofChecksPassed)
                figure("9", texts.incidentsNoun)
                figure("57 min", texts.inTheMiddle)
            }
            Tag.ul(.class("figures")) {
                figure("142", texts.requestsASecond)
                figure(texts.figures("0.2 %"), texts.errors)
                figure("31 ms", texts.toAnswer)
            }
            Tag.p { texts.howSure(0.93) }
            Parts.meter(0.93)
            Tag.ul(.class("plain")) {
                Tag.li { texts.plainList }
                Tag.li { texts.lineBetween }
            }
        }
    }

    private func figure(_ value: String, _ name: String) -> HTML {
        Tag.li {
            Tag.strong(.class("num")) { value }
            " \(name)"
        }
    }

    private var timeline: HTML {
        Parts.sheet(texts.timelineHeading, id: "timeline") {
            Tag.ol(.class("time")) {
                texts.timelineKinds.enumerated().map { index, kind in
                    Tag.li(.class(kind.style)) {
                        Moment.element(now - .seconds(index * 60), now: now)
                        " \(kind.words)"
                    }
                }
            }
        }
    }

    private var tables: HTML {
        Tag.div(.class("halves")) {
            table(.stacking, texts.stackingTable, id: "stacking")
            table(.compact, texts.compactTable, id: "compact")
        }
    }

    private func table(_ style: Parts.TableStyle, _ heading: String, id: String) -> HTML {
        Parts.sheet(heading, id: id) {
            Parts.table(
                [
                    .init(heading: texts.service), .init(heading: texts.stateHeading),
                    .init(heading: texts.minutesColumn, isNumber: true),
                ], label: heading, style: style,
                rows: [
                    [
                        .text("Checkout"), texts.look(ServiceState.down).pill(), .text("12"),
                    ],
                    [.text("Search"), texts.look(ServiceState.up).pill(), .nothing],
                ])
        }
    }

    private var forms: HTML {
        Parts.sheet(texts.forms, id: "forms") {
            Tag.form(.class("fields"), .action(.design), .label(texts.fields)) {
                Tag.label(Attribute("for", "f-text")) { texts.textField }
                Tag.input(.id("f-text"), Attribute("name", "text"), Attribute("type", "text"))
                Tag.label(Attribute("for", "f-choice")) { texts.choice }
                Tag.select(.id("f-choice"), Attribute("name", "choice")) {
                    Tag.option { texts.one }
                    Tag.option { texts.another }
                }
                Tag.label(Attribute("for", "f-words")) { texts.words }
                Tag.textarea(.id("f-words"), Attribute("name", "words"), Attribute("rows", "3"))
                Tag.button { texts.send }
                Parts.note { texts.thenHappens }
            }
            IndexParts(texts: texts, states: [:]).searchForm()
        }
    }

    private var plots: HTML {
        let range = TimeRange(start: now - .seconds(3600), end: now)
        let points = (0...30).map { step in
            Plot.Point(
                at: range.start + .seconds(step * 120), value: Double((step * 7) % 11 + step))
        }
        var plot = Plot(
            title: texts.signalOverTime, summary: texts.signalSummary,
            range: range, top: 44, unit: .count)
        plot.lines = [Plot.Line(points: points, ink: .accent)]
        plot.limits = [Plot.Limit(value: 35, label: texts.limit)]
        plot.markers = [
            Plot.Marker(at: now - .seconds(1500), label: texts.change(.deploy), ink: .degraded)
        ]
        return Parts.sheet(texts.plots, id: "plots") {
            plot.figure(
                id: "sample", frame: .full, caption: texts.drawnForThree)
            Tag.div(.class("plots halved")) { charts }
            Tag.p { texts.sparklineFollows }
            Sparkline.drawn(points, in: range)
        }
    }

    private var charts: HTML {
        let bars = (0..<12).map { bar($0) }
        let chart = Chart(
            title: texts.bars, summary: texts.barsSummary,
            across: [.init(at: 0.04, label: "1"), .init(at: 0.96, label: "12")],
            up: [0, 0.5, 1].map { .init(at: $0, label: texts.percent($0)) }, bars: bars)
        let minutes = (1...30).map { Double($0 * $0) }
        let survival = SurvivalChart(
            sample: DurationSample(ended: minutes), texts: texts
        ).chart()
        return HTML {
            chart.figure(id: "bars", frame: .half, caption: texts.barsCaption)
            survival?.figure(
                id: "survival", frame: .half, caption: texts.sharesCaption)
        }
    }

    private func bar(_ month: Int) -> Chart.Bar {
        let start = Double(month)
        let height = Double((month * 5) % 9 + 1) / 10
        return Chart.Bar(
            x: (start + 0.1) / 12...(start + 0.9) / 12, y: 0...height,
            ink: month == 7 ? .accent : .faint)
    }
}
