import History
import Model

/// The parts, each with content that shows what it is for.
struct DesignSamples {
    let now: Timestamp

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
        Parts.sheet("Words", id: "words") {
            Tag.p {
                "A paragraph with a "
                Tag.a(.href(.design)) { "link" }
                ", "
                Tag.strong { "what matters" }
                ", "
                Tag.code { "code" }
                " and a time: "
                Moment.element(now, now: now)
            }
            Parts.note { "A note stands in the softer colour." }
            Tag.h3 { "A heading within a sheet" }
            Tag.pre { "services:\n  - id: payments" }
            Tag.details {
                Tag.summary { "What is folded away" }
                Tag.ul {
                    Tag.li { "opens without a script" }
                    Tag.li { "stays open when the page refreshes" }
                }
            }
        }
    }

    private var lists: HTML {
        Parts.sheet("Figures", id: "figures") {
            Tag.ul(.class("sums")) {
                figure("99.71 %", "of checks passed")
                figure("9", "incidents")
                figure("57 min", "in the middle")
            }
            Tag.ul(.class("figures")) {
                figure("142", "requests a second")
                figure("0.2 %", "errors")
                figure("31 ms", "to answer")
            }
            Tag.p { "How sure: 93 %" }
            Parts.meter(0.93)
            Tag.ul(.class("plain")) {
                Tag.li { "A plain list" }
                Tag.li { "with a line between its items" }
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
        let kinds = [
            ("hot", "Something failed"), ("warn", "Something is about to"),
            ("changed", "Somebody changed something"), ("good", "It went well again"),
            ("", "Anything else"),
        ]
        return Parts.sheet("Timeline", id: "timeline") {
            Tag.ol(.class("time")) {
                kinds.enumerated().map { index, kind in
                    Tag.li(.class(kind.0)) {
                        Moment.element(now - .seconds(index * 60), now: now)
                        " \(kind.1)"
                    }
                }
            }
        }
    }

    private var tables: HTML {
        Tag.div(.class("halves")) {
            table(.stacking, "A table whose rows become lists on a phone", id: "stacking")
            table(.compact, "A table that stays one", id: "compact")
        }
    }

    private func table(_ style: Parts.TableStyle, _ heading: String, id: String) -> HTML {
        Parts.sheet(heading, id: id) {
            Parts.table(
                [
                    .init(heading: "Service"), .init(heading: "State"),
                    .init(heading: "Minutes", isNumber: true),
                ], label: heading, style: style,
                rows: [
                    [.text("Checkout"), ServiceState.down.look.pill(), .text("12")],
                    [.text("Search"), ServiceState.up.look.pill(), .nothing],
                ])
        }
    }

    private var forms: HTML {
        Parts.sheet("Forms", id: "forms") {
            Tag.form(.class("fields"), .action(.design), .label("Fields")) {
                Tag.label(Attribute("for", "f-text")) { "Text" }
                Tag.input(.id("f-text"), Attribute("name", "text"), Attribute("type", "text"))
                Tag.label(Attribute("for", "f-choice")) { "Choice" }
                Tag.select(.id("f-choice"), Attribute("name", "choice")) {
                    Tag.option { "One" }
                    Tag.option { "Another" }
                }
                Tag.label(Attribute("for", "f-words")) { "Words" }
                Tag.textarea(.id("f-words"), Attribute("name", "words"), Attribute("rows", "3"))
                Tag.button { "Send" }
                Parts.note { "What happens then, in a sentence." }
            }
            IndexParts(texts: Texts(.english), states: [:]).searchForm()
        }
    }

    private var plots: HTML {
        let range = TimeRange(start: now - .seconds(3600), end: now)
        let points = (0...30).map { step in
            Plot.Point(
                at: range.start + .seconds(step * 120), value: Double((step * 7) % 11 + step))
        }
        var plot = Plot(
            title: "A signal over time", summary: "It rises from 0 to 38 within an hour.",
            range: range, top: 44, unit: .count)
        plot.lines = [Plot.Line(points: points, ink: .accent)]
        plot.limits = [Plot.Limit(value: 35, label: "limit")]
        plot.markers = [
            Plot.Marker(at: now - .seconds(1500), label: "release", ink: .degraded)
        ]
        return Parts.sheet("Plots", id: "plots") {
            plot.figure(
                id: "sample", frame: .full, caption: "Drawn for three widths on the server.")
            Tag.div(.class("plots halved")) { charts }
            Tag.p { "A sparkline, to be read beside numbers:" }
            Sparkline.drawn(points, in: range)
        }
    }

    private var charts: HTML {
        let bars = (0..<12).map { bar($0) }
        let chart = Chart(
            title: "Bars", summary: "Twelve bars, of which one stands out.",
            across: [.init(at: 0.04, label: "1"), .init(at: 0.96, label: "12")],
            up: [0, 0.5, 1].map { .init(at: $0, label: Figures.percent($0)) }, bars: bars)
        let minutes = (1...30).map { Double($0 * $0) }
        let survival = SurvivalChart(sample: DurationSample(ended: minutes)).chart()
        return HTML {
            chart.figure(id: "bars", frame: .half, caption: "Bars; one is picked out.")
            survival?.figure(
                id: "survival", frame: .half, caption: "Shares with the range they lie in.")
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
