import History
import Model
import Topology

/// What the past says, and how good the predictions were.
struct HistoryPage {
    let history: HistoryOutlook
    let names: Parts.Names
    let now: Timestamp
    let clockNote: String?

    func page() -> Page {
        Page(
            title: "What the past says", announcement: headline, place: .history, now: now,
            clockNote: clockNote,
            home: .history,
            content: HTML {
                Parts.verdict("unknown") {
                    Tag.h1 { headline }
                    Parts.note { note }
                }
                own
                others
                predictions
            })
    }

    private var headline: String {
        guard let all = history.own?.all, all.outages > 0 else {
            return "No outage of our own is on record yet"
        }
        let count = Figures.count(all.outages, "outage", "outages")
        guard let summary = all.outageDurations.median else { return "\(count) on record" }
        return "\(count) on record, half of them over within \(Figures.minutes(summary))"
    }

    private var note: String {
        let records = history.others.map {
            "Beside them \(Figures.count($0.all.n, "record", "records")) of others. "
        }
        let scored = history.score.map {
            "\(Figures.count($0.count, "prediction is", "predictions are")) settled."
        }
        return "\(records ?? "")\(scored ?? "No prediction is settled yet.")"
    }

    private var own: HTML {
        Parts.sheet("Our own incidents", id: "own") {
            if let statistics = history.own {
                HistorySection(
                    statistics: statistics, durations: history.durations, id: "own",
                    noun: "Service",
                    name: { names[ServiceID($0)] }, now: now
                ).content
            } else {
                Tag.p {
                    "None has been recorded yet. As soon as one has failed and ended, it counts "
                        + "here."
                }
            }
        }
    }

    private var others: HTML {
        Parts.sheet("Records of others", id: "others") {
            if let statistics = history.others {
                if !history.sources.isEmpty {
                    Parts.note { "From \(history.sources.joined(separator: ", "))." }
                }
                HistorySection(
                    statistics: statistics, durations: history.otherDurations, id: "others",
                    noun: "Provider", name: { $0 }, now: now
                ).content
            } else {
                Tag.p {
                    "None are read. Name files of incidents as "
                    Tag.code { "history" }
                    " in the configuration to compare with them."
                }
            }
        }
    }
}

extension DurationSample {
    /// Half of those that ended lasted no longer, in minutes; `nil` when none has.
    var median: Double? { SurvivalCurve(self).medianMinutes }
}
