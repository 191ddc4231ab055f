import Model
import Topology

extension HistoryPage {
    private static var mostShown: Int { 30 }

    /// How good the predictions were, and the last of them beside what then happened.
    var predictions: HTML {
        Parts.sheet(texts.howGood, id: "predictions") {
            if let score = history.score {
                scores(score)
                Tag.div(.class("halves inner")) {
                    score.chart(texts).figure(
                        id: "calibration", frame: .half,
                        caption: texts.calibrationCaption)
                    Tag.div { bins(score) }
                }
            } else {
                Tag.p { texts.nothingSettled }
            }
            last
        }
    }

    private func scores(_ score: PredictionScore) -> HTML {
        HTML {
            Tag.ul(.class("sums")) {
                Tag.li {
                    Tag.strong(.class("num")) { texts.decimal(score.brier, 3) }
                    " \(texts.brierScore)"
                }
                Tag.li {
                    Tag.strong(.class("num")) { texts.number(Double(score.count)) }
                    " \(texts.settledNoun)"
                }
                Tag.li {
                    Tag.strong(.class("num")) { texts.percent(score.baseRate) }
                    " \(texts.cameTrue)"
                }
            }
            Tag.p { words(score) }
        }
    }

    private func words(_ score: PredictionScore) -> String {
        let skill = score.skill.map {
            texts.skill(base: score.baseRate, score: score.uncertainty, skill: $0)
        }
        return "\(texts.brierExplained) \(skill ?? texts.noSkill)"
    }

    private func bins(_ score: PredictionScore) -> HTML {
        HTML {
            Tag.h3 { texts.foretoldAgainstSeen }
            Parts.table(
                [
                    .init(heading: texts.foretoldColumn),
                    .init(heading: texts.howManyColumn, isNumber: true),
                    .init(heading: texts.seenColumn, isNumber: true),
                    .init(heading: texts.agreesColumn),
                ], label: texts.calibration, style: .compact,
                rows: score.bins.map { bin in
                    [
                        .text(texts.percent(bin.meanPredicted)),
                        .text(texts.number(Double(bin.count))),
                        HTML {
                            texts.percent(bin.observedShare)
                            " "
                            Tag.small {
                                "(\(texts.shares(bin.interval.low, bin.interval.high)))"
                            }
                        },
                        bin.isCalibrated
                            ? StateLook(mark: "●", word: texts.yes, style: "up").pill()
                            : StateLook(mark: "▲", word: texts.no, style: "partial").pill(),
                    ]
                })
        }
    }

    private var last: HTML {
        HTML {
            Tag.h3 { texts.lastPredictionsHeading }
            if history.predictions.isEmpty {
                Tag.p { texts.nothingForetold }
            } else {
                Parts.table(
                    [
                        .init(heading: texts.service),
                        .init(heading: texts.incidentColumn, isNumber: true),
                        .init(heading: texts.foretoldColumn, isNumber: true),
                        .init(heading: texts.chanceOfFall, isNumber: true),
                        .init(heading: texts.expectedColumn, isNumber: true),
                        .init(heading: texts.thenHappened), .init(heading: texts.whyColumn),
                    ], label: texts.lastPredictions,
                    rows: history.predictions.suffix(Self.mostShown).reversed().map(row))
            }
        }
    }

    private func row(_ prediction: FallPrediction) -> [HTML] {
        [
            names.link(prediction.service),
            Tag.a(.href(.incident(prediction.incident))) { "\(prediction.incident)" },
            Moment.element(prediction.madeAt, now: now),
            .text(texts.percent(prediction.probability)),
            prediction.expectedAt.map { Moment.element($0, now: now) } ?? .nothing,
            prediction.outcome(now: now), Tag.small { texts.asWritten(prediction.reason) },
        ]
    }
}
