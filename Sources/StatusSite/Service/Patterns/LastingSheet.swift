import Catalogue
import History
import Model

/// How long a service's outages last, when they begin and what comes back.
struct LastingSheet {
    let dossier: ServiceDossier

    private static let mostRecurrences = 4
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
        return HTML {
            Parts.note { basis(record) }
            Tag.ul(.class("sums")) {
                sum(curve.time(share: 0.5), texts.halfEndWithin)
                sum(curve.time(share: 0.9), texts.nineTenthsEndWithin)
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
            Tag.strong(.class("num")) { Figures.minutes(minutes) }
        }
    }

    private func curve(_ record: OutageRecord) -> HTML {
        let duration = dossier.outlook?.remaining?.estimate.duration
        let chart = SurvivalChart(
            sample: record.sample, elapsedMinutes: duration?.elapsedMinutes,
            halfMinutes: duration.map { $0.elapsedMinutes + $0.medianMinutes }, texts: texts
        ).chart()
        if let chart {
            return chart.figure(id: "survival", frame: .half, caption: texts.curveCaption)
        }
        let lengths = record.sample.ended.prefix(10).map(Figures.minutes)
        return lengths.isEmpty ? .nothing : Parts.note { texts.tooFewForCurve(lengths) }
    }

    private func season(_ record: OutageRecord) -> HTML {
        guard let busiest = record.busiest, busiest.group.outages >= Self.fewestForSeason else {
            return .nothing
        }
        let hours = BarChart.season(
            busiest.season.hours, title: texts.hoursTitle, labels: (0..<24).map { "\($0)" },
            every: 3, texts: texts)
        let days = BarChart.season(
            busiest.season.weekdays, title: texts.weekdaysTitle, labels: texts.weekdays,
            texts: texts)
        return Tag.div(.class("plots")) {
            hours?.figure(id: "season-hours", frame: .narrow, caption: texts.seasonCaption)
            days?.figure(id: "season-days", frame: .narrow, caption: texts.weekdaysTitle + ".")
        }
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
            recurrence.title.isEmpty
                ? .text(texts.withoutTitle) : words.quoted(recurrence.title),
            .text("\(recurrence.count)"),
            .text(Figures.minutes(recurrence.medianDaysBetween * 1440)),
            .text(recurrence.last.date),
        ]
    }
}
