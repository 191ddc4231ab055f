import History
import Model
import Topology

/// What the past says, and how good the predictions were.
struct HistoryPage {
    let history: HistoryOutlook
    let names: Parts.Names
    let now: Timestamp
    let texts: Texts

    func page() -> Page {
        Page(
            title: texts.pastTitle, announcement: headline, place: .history, now: now,
            home: .history, texts: texts,
            content: HTML {
                Parts.verdict("unknown", label: texts.verdict) {
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
            return texts.noOwnOutage
        }
        return texts.onRecord(all.outages, median: all.outageDurations.median)
    }

    private var note: String {
        let records = history.others.map { texts.otherRecords($0.all.n) } ?? ""
        return records + (history.score.map { texts.settled($0.count) } ?? texts.noneSettled)
    }

    private var own: HTML {
        Parts.sheet(texts.ownIncidents, id: "own") {
            if let statistics = history.own {
                HistorySection(
                    statistics: statistics, durations: history.durations, id: "own",
                    subject: .service, name: { names[ServiceID($0)] }, now: now, texts: texts
                ).content
            } else {
                Tag.p { texts.noneRecorded }
            }
        }
    }

    private var others: HTML {
        Parts.sheet(texts.recordsOfOthers, id: "others") {
            if let statistics = history.others {
                if !history.sources.isEmpty {
                    Parts.note {
                        texts.recordsFrom
                        texts.asWritten(history.sources.joined(separator: ", "))
                        "."
                    }
                }
                HistorySection(
                    statistics: statistics, durations: history.otherDurations, id: "others",
                    subject: .provider, name: { $0 }, now: now, texts: texts
                ).content
            } else {
                Tag.p {
                    texts.nameRecords.before
                    Tag.code { "history" }
                    texts.nameRecords.behind
                }
            }
        }
    }
}

extension DurationSample {
    /// Half of those that ended lasted no longer, in minutes; `nil` when none has.
    var median: Double? { SurvivalCurve(self).medianMinutes }
}
