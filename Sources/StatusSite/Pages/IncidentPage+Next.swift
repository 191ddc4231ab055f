import Model
import Topology

extension IncidentPage {
    private static var mostShown: Int { 5 }

    /// Who falls next, with probability, time and reason; nothing when nothing is foretold.
    var next: HTML {
        let seen = Set(incident.impact.filter { $0.observedAt != nil }.map(\.service))
        let waiting = outlook.forecasts.filter { !seen.contains($0.service) }
        guard incident.isOpen, !waiting.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { "Who falls next" }
            Tag.ul(.class("plain next"), .id("next")) { waiting.prefix(Self.mostShown).map(item) }
            if waiting.count > Self.mostShown {
                Tag.details {
                    Tag.summary { "\(waiting.count - Self.mostShown) more" }
                    Tag.ul(.class("plain next")) {
                        waiting.dropFirst(Self.mostShown).map(item)
                    }
                }
            }
            Parts.note { nextNote }
        }
    }

    private var nextNote: String {
        let last = outlook.predictions.last
        let ahead = last.map {
            "within \(Figures.duration($0.horizon.seconds(since: $0.madeAt)))"
        }
        return
            "Chance to fall\(ahead.map { " \($0)" } ?? ""), with its 95\u{A0}% interval, and the "
            + "moments between which eight of ten such falls happen; from simulated courses."
    }

    private func item(_ forecast: ServiceForecast) -> HTML {
        let chance = forecast.interval
        return Tag.li {
            Tag.span(.class("cause")) {
                Tag.span { names.link(forecast.service) }
                Tag.span(.class("num sure")) {
                    Tag.strong { Figures.percent(forecast.probability) }
                    Tag.small { " (\(Figures.percents(chance.low, chance.high)))" }
                }
            }
            Parts.meter(forecast.probability)
            Tag.small {
                "Around "
                Moment.element(forecast.medianAt, now: now)
                " ("
                Moment.element(forecast.earlyAt, now: now)
                " to "
                Moment.element(forecast.lateAt, now: now)
                "). "
                if !forecast.evidence.isEmpty { "It \(Page.ended(forecast.evidence))" }
            }
        }
    }

    /// What was foretold in this incident, beside what then happened.
    var foretold: HTML {
        guard !outlook.predictions.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { "Foretold here, and what then happened (\(outlook.predictions.count))" }
            Parts.table(
                [
                    .init(heading: "Service"), .init(heading: "Foretold", isNumber: true),
                    .init(heading: "What then happened"),
                ], label: "Predictions of this incident", style: .compact,
                rows: outlook.predictions.suffix(20).map(row))
        }
    }

    private func row(_ prediction: FallPrediction) -> [HTML] {
        [
            .text(names[prediction.service]),
            HTML {
                Figures.percent(prediction.probability)
                " "
                Tag.small {
                    "at "
                    Moment.element(prediction.madeAt, now: now)
                }
            }, prediction.outcome(now: now),
        ]
    }
}

extension FallPrediction {
    /// What then happened, as a pill and the moment.
    func outcome(now: Timestamp) -> HTML {
        HTML {
            outcomeLook.pill()
            if let fellAt {
                " "
                Tag.small { Moment.element(fellAt, now: now) }
            }
        }
    }

    private var outcomeLook: StateLook {
        if cameTrue { return StateLook(mark: "■", word: "fell", style: "down") }
        if !isSettled { return StateLook(mark: "…", word: "open", style: "unknown") }
        return fellAt == nil
            ? StateLook(mark: "●", word: "stayed up", style: "up")
            : StateLook(mark: "◔", word: "fell later", style: "degraded")
    }
}
