import Model
import Topology

extension IncidentPage {
    private static var mostShown: Int { 5 }

    /// Who falls next, with probability, time and reason; nothing when nothing is foretold.
    var next: HTML {
        let seen = Set(incident.impact.filter { $0.observedAt != nil }.map(\.service))
        let waiting = outlook.forecasts.filter { !seen.contains($0.service) }
        guard incident.isOpen, incident.phase != .recovering, !waiting.isEmpty else {
            return .nothing
        }
        return HTML {
            Tag.h3 { texts.whoFallsNext }
            Tag.ul(.class("plain next"), .id("next")) { waiting.prefix(Self.mostShown).map(item) }
            if waiting.count > Self.mostShown {
                Tag.details {
                    Tag.summary { texts.more(waiting.count - Self.mostShown) }
                    Tag.ul(.class("plain next")) {
                        waiting.dropFirst(Self.mostShown).map(item)
                    }
                }
            }
            Parts.note { nextNote }
        }
    }

    private var nextNote: String {
        texts.chanceNote(
            within: outlook.predictions.last.map { $0.horizon.seconds(since: $0.madeAt) })
    }

    private func item(_ forecast: ServiceForecast) -> HTML {
        let chance = forecast.interval
        return Tag.li {
            Tag.span(.class("cause")) {
                Tag.span { names.link(forecast.service) }
                Tag.span(.class("num sure")) {
                    Tag.strong { texts.percent(forecast.probability) }
                    Tag.small { " (\(texts.interval(chance.low, chance.high)))" }
                }
            }
            Parts.meter(forecast.probability)
            Tag.small {
                texts.around
                Moment.element(forecast.medianAt, now: now)
                " ("
                Moment.element(forecast.earlyAt, now: now)
                texts.until
                Moment.element(forecast.lateAt, now: now)
                "). "
                if !forecast.evidence.isEmpty { texts.because(reason(forecast)) }
            }
        }
    }

    private func reason(_ forecast: ServiceForecast) -> HTML {
        texts.reason(Page.ended(forecast.evidence), need: need(along: forecast.path)) { names[$0] }
    }

    /// What was foretold in this incident, beside what then happened.
    var foretold: HTML {
        guard !outlook.predictions.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { texts.foretoldHere(outlook.predictions.count) }
            Parts.table(
                [
                    .init(heading: texts.serviceColumn),
                    .init(heading: texts.foretoldColumn, isNumber: true),
                    .init(heading: texts.thenHappened),
                ], label: texts.incidentPredictions, style: .compact,
                rows: outlook.predictions.suffix(20).map(row))
        }
    }

    private func row(_ prediction: FallPrediction) -> [HTML] {
        [
            .text(names[prediction.service]),
            HTML {
                texts.percent(prediction.probability)
                " "
                Tag.small {
                    texts.atTime
                    Moment.element(prediction.madeAt, now: now)
                }
            }, prediction.outcome(now: now, texts),
        ]
    }
}

extension FallPrediction {
    /// What then happened, as a pill and the moment.
    func outcome(now: Timestamp, _ texts: Texts = Texts(.english)) -> HTML {
        HTML {
            look(texts).pill()
            if let fellAt {
                " "
                Tag.small { Moment.element(fellAt, now: now) }
            }
        }
    }

    private func look(_ texts: Texts) -> StateLook {
        if cameTrue { return StateLook(mark: "■", word: texts.fell, style: "down") }
        if !isSettled { return StateLook(mark: "…", word: texts.stillOpen, style: "unknown") }
        return fellAt == nil
            ? StateLook(mark: "●", word: texts.stayedUp, style: "up")
            : StateLook(mark: "◔", word: texts.fellLater, style: "degraded")
    }
}
