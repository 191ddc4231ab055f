import Catalogue
import History
import Model

/// How long a service's outages last, when they begin and what comes back.
struct LastingSheet {
    let dossier: ServiceDossier

    private static let mostRecurrences = 3
    /// With fewer outages than this no season is drawn.
    private static let fewestForSeason = 10

    private var texts: Texts { dossier.texts }
    private var words: RelationWords { RelationWords(texts: texts) }

    var html: HTML {
        Parts.sheet(texts.lastingHeading, id: "lasting") {
            if let record = OutageRecord(of: dossier) {
                sums(record)
                curve(record)
                if record.origin != .general {
                    recurrences(record)
                    season(record)
                }
            } else {
                Tag.p { texts.nothingOnRecord }
            }
            if !dossier.entry.history.isEmpty {
                Parts.note { texts.onlyDays(dossier.entry.history.count) }
            }
        }
    }

    private func sums(_ record: OutageRecord) -> HTML {
        let curve = SurvivalCurve(record.sample)
        let ended = record.sample.ended.count
        return HTML {
            Parts.note { basis(record) }
            if ended >= FewestRecords.median {
                Tag.ul(.class("sums")) {
                    sum(curve.time(share: 0.5), texts.halfEndWithin)
                    if ended >= FewestRecords.ninth {
                        sum(curve.time(share: 0.9), texts.nineTenthsEndWithin)
                    }
                }
            }
        }
    }

    private func basis(_ record: OutageRecord) -> String {
        switch record.origin {
        case .own: texts.basis(own: record.count)
        case .recorded: texts.basis(recorded: record.count)
        case .general: texts.basis(general: record.count)
        }
    }

    private func sum(_ minutes: Double?, _ name: String) -> HTML {
        guard let minutes else { return .nothing }
        return Tag.li {
            "\(name) "
            Tag.strong(.class("num")) { texts.minutes(minutes) }
        }
    }

    private func curve(_ record: OutageRecord) -> HTML {
        let duration = dossier.outlook?.remaining?.estimate.duration
        let chart = SurvivalChart(
            sample: record.sample, elapsedMinutes: duration?.elapsedMinutes,
            halfMinutes: duration.map { $0.elapsedMinutes + $0.medianMinutes }, texts: texts,
            fewest: FewestRecords.curve
        ).chart()
        if let chart {
            return chart.figure(id: "survival", frame: .half, caption: texts.curveCaption)
        }
        let ended = record.sample.ended
        let lengths = ended.prefix(FewestRecords.ninth).map(texts.minutes)
        guard !lengths.isEmpty else { return .nothing }
        return Parts.note {
            if ended.count >= FewestRecords.curve {
                texts.tooAlikeForCurve(lengths)
            } else {
                texts.tooFew(
                    lengths, forMedian: ended.count < FewestRecords.median,
                    fewest: ended.count < FewestRecords.median
                        ? FewestRecords.median : FewestRecords.curve)
            }
        }
    }

    /// At which hours and on which weekdays they begin, where that is more than chance.
    private func season(_ record: OutageRecord) -> HTML {
        guard let busiest = record.busiest, busiest.group.outages >= Self.fewestForSeason else {
            return .nothing
        }
        let (hours, weekdays) = (busiest.season.hours, busiest.season.weekdays)
        guard hours.isMoreThanChance || weekdays.isMoreThanChance else {
            return Parts.note { texts.seasonIsChance }
        }
        return HTML {
            if hours.isMoreThanChance {
                figure(
                    hours, id: "season-hours", title: texts.hoursTitle,
                    labels: (0..<24).map { "\($0)" }, every: 3)
            }
            if weekdays.isMoreThanChance {
                figure(
                    weekdays, id: "season-days", title: texts.weekdaysTitle,
                    labels: texts.weekdays)
            }
        }
    }

    private func figure(
        _ cells: Season.Cells, id: String, title: String, labels: [String], every step: Int = 1
    ) -> HTML {
        let chart = BarChart.season(
            cells, title: title, labels: labels, every: step, texts: texts)
        return chart?.figure(id: id, frame: .half, caption: texts.seasonCaption(title))
            ?? .nothing
    }

    private func recurrences(_ record: OutageRecord) -> HTML {
        guard !record.recurrences.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.recurrencesHeading }
            Parts.table(
                [
                    .init(heading: texts.incidentColumn),
                    .init(heading: texts.timesColumn, isNumber: true),
                    .init(heading: texts.againColumn, isNumber: true),
                    .init(heading: texts.lastColumn, isNumber: true),
                ], label: texts.recurrencesHeading,
                rows: record.recurrences.prefix(Self.mostRecurrences).map(row))
        }
    }

    private func row(_ recurrence: Recurrence) -> [HTML] {
        [
            HTML {
                if recurrence.title.isEmpty {
                    texts.withoutTitle
                } else {
                    texts.asWritten(recurrence.title)
                }
                if let part = part(recurrence.provider) { Tag.small(.class("below")) { part } }
            },
            .text("\(recurrence.count)"),
            .text(texts.minutes(recurrence.medianDaysBetween * 1440)),
            .text(recurrence.last.date),
        ]
    }

    /// The name of the watched part that it is about; `nil` when it is all of the service.
    private func part(_ provider: String) -> String? {
        dossier.members.first { $0.service.id.rawValue == provider }?.service.name
    }
}

extension Season.Cells {
    /// Below this chance alone is not believed.
    private static let significance = 0.05

    /// Whether some cells stand out more than chance explains.
    fileprivate var isMoreThanChance: Bool {
        test.map { $0.pValue < Self.significance } ?? false
    }
}
