import Model
import Topology

extension HistoryPage {
    private static var mostShown: Int { 30 }

    /// How good the predictions were, and the last of them beside what then happened.
    var predictions: HTML {
        Parts.sheet("How good were our predictions", id: "predictions") {
            if let score = history.score {
                scores(score)
                Tag.div(.class("halves inner")) {
                    score.chart.figure(
                        id: "calibration", frame: .half,
                        caption: "Each dot is a group of predictions of about the same chance, "
                            + "with the 95\u{A0}% interval of the share that came true. On the "
                            + "dashed line both agree.")
                    Tag.div { bins(score) }
                }
            } else {
                Tag.p { "No prediction is settled yet, so nothing can be said." }
            }
            last
        }
    }

    private func scores(_ score: PredictionScore) -> HTML {
        HTML {
            Tag.ul(.class("sums")) {
                Tag.li {
                    Tag.strong(.class("num")) { Figures.decimal(score.brier, 3) }
                    " Brier score"
                }
                Tag.li {
                    Tag.strong(.class("num")) { Figures.number(Double(score.count)) }
                    " settled"
                }
                Tag.li {
                    Tag.strong(.class("num")) { Figures.percent(score.baseRate) }
                    " came true"
                }
            }
            Tag.p { words(score) }
        }
    }

    private func words(_ score: PredictionScore) -> String {
        let start =
            "The Brier score is the mean squared distance of chance and outcome: 0 is "
            + "perfect, 0.25 is always saying 50\u{A0}%."
        guard let skill = score.skill else {
            return "\(start) All outcomes were the same, so that no skill can be told."
        }
        let base =
            "Always saying \(Figures.percent(score.baseRate)) would score "
            + Figures.decimal(score.uncertainty, 3)
        return skill > 0
            ? "\(start) \(base); ours is \(Figures.percent(skill)) better."
            : "\(start) \(base); ours is no better than that."
    }

    private func bins(_ score: PredictionScore) -> HTML {
        HTML {
            Tag.h3 { "Foretold against seen" }
            Parts.table(
                [
                    .init(heading: "Foretold"), .init(heading: "How many", isNumber: true),
                    .init(heading: "Seen", isNumber: true),
                    .init(heading: "Agrees"),
                ], label: "Calibration", style: .compact,
                rows: score.bins.map { bin in
                    [
                        .text(Figures.percent(bin.meanPredicted)),
                        .text(Figures.number(Double(bin.count))),
                        HTML {
                            Figures.percent(bin.observedShare)
                            " "
                            Tag.small {
                                "(\(Figures.percents(bin.interval.low, bin.interval.high)))"
                            }
                        },
                        bin.isCalibrated
                            ? StateLook(mark: "●", word: "yes", style: "up").pill()
                            : StateLook(mark: "▲", word: "no", style: "partial").pill(),
                    ]
                })
        }
    }

    private var last: HTML {
        HTML {
            Tag.h3 { "The last predictions, and what then happened" }
            if history.predictions.isEmpty {
                Tag.p { "Nothing has been foretold yet." }
            } else {
                Parts.table(
                    [
                        .init(heading: "Service"), .init(heading: "Incident", isNumber: true),
                        .init(heading: "Foretold", isNumber: true),
                        .init(heading: "Chance", isNumber: true),
                        .init(heading: "Expected", isNumber: true),
                        .init(heading: "What then happened"), .init(heading: "Why"),
                    ], label: "The last predictions",
                    rows: history.predictions.suffix(Self.mostShown).reversed().map(row))
            }
        }
    }

    private func row(_ prediction: FallPrediction) -> [HTML] {
        [
            names.link(prediction.service),
            Tag.a(.href(.incident(prediction.incident))) { "\(prediction.incident)" },
            Moment.element(prediction.madeAt, now: now),
            .text(Figures.percent(prediction.probability)),
            prediction.expectedAt.map { Moment.element($0, now: now) } ?? .nothing,
            prediction.outcome(now: now), Tag.small { prediction.reason },
        ]
    }
}
