import History
import Model

/// Statistics of one body of records: how many, how long, when, and what comes back.
struct HistorySection {
    let statistics: HistoryStatistics
    let durations: DurationSample
    /// Begins all identities in it.
    let id: String
    /// What a provider is here.
    let subject: Texts.Subject
    /// The name of a provider for people.
    let name: (String) -> String
    let now: Timestamp
    let texts: Texts

    private static let mostRows = 15
    private static let mostShown = 2
    private static let mostRecurrences = 8

    private var ranked: [ProviderStatistics] {
        statistics.providers.sorted {
            ($1.group.outages, $0.provider) < ($0.group.outages, $1.provider)
        }
    }

    var content: HTML {
        HTML {
            sums
            lengths
            table
            ranked.prefix(Self.mostShown).filter { $0.group.outages > 0 }.enumerated().map {
                index, each in
                ProviderSection(
                    statistics: each, name: name(each.provider), id: "\(id)-\(index)",
                    texts: texts
                ).content
            }
            recurrences
        }
    }

    private var sums: HTML {
        let all = statistics.all
        return Tag.ul(.class("sums")) {
            sum(texts.number(Double(all.outages)), texts.outageNoun(all.outages))
            if let durations = all.durations {
                sum(texts.minutes(durations.medianMinutes), texts.medianDuration)
                sum(texts.minutes(durations.p90Minutes), texts.nineOfTenWithin)
            }
            if let mttr = all.mttr {
                sum(texts.minutes(mttr.minutes), texts.meanToRepair(texts.interval(mttr)))
            }
            if all.open > 0 { sum(texts.number(Double(all.open)), texts.openStill) }
        }
    }

    private func sum(_ value: String, _ words: String) -> HTML {
        Tag.li {
            Tag.strong(.class("num")) { value }
            " \(words)"
        }
    }

    private var lengths: HTML {
        let chart = SurvivalChart(sample: durations, texts: texts).chart()
        let fit = statistics.all.fits.map { texts.bestFit($0.best) }
        return HTML {
            Tag.h3 { texts.howLongTheyLast }
            if let chart {
                chart.figure(
                    id: "\(id)-lengths", frame: .full,
                    caption: texts.lengthsCaption(fit))
            } else {
                Tag.p { texts.fewerThan(ResidualEstimator.fewest) }
            }
        }
    }

    private var table: HTML {
        HTML {
            Tag.h3 { texts.by(subject) }
            Parts.table(
                [
                    .init(heading: texts.name(subject)),
                    .init(heading: texts.outagesColumn, isNumber: true),
                    .init(heading: texts.medianColumn, isNumber: true),
                    .init(heading: texts.nineOfTenColumn, isNumber: true),
                    .init(heading: texts.betweenFailures, isNumber: true),
                    .init(heading: texts.toRepair, isNumber: true),
                    .init(heading: texts.withoutOutage, isNumber: true),
                ], label: texts.statistics(by: subject),
                rows: ranked.prefix(Self.mostRows).map(row))
            Parts.note {
                if ranked.count > Self.mostRows {
                    texts.fewerOutages(ranked.count - Self.mostRows)
                }
                texts.meansNote
            }
        }
    }

    private func row(_ each: ProviderStatistics) -> [HTML] {
        let group = each.group
        return [
            .text(name(each.provider)), .text(texts.number(Double(group.outages))),
            group.durations.map { .text(texts.minutes($0.medianMinutes)) } ?? .nothing,
            group.durations.map { .text(texts.minutes($0.p90Minutes)) } ?? .nothing,
            mean(group.mtbf), mean(group.mttr),
            each.availability.map { .text(texts.availability($0.overall)) } ?? .nothing,
        ]
    }

    private func mean(_ time: MeanTime?) -> HTML {
        guard let time else { return .nothing }
        return HTML {
            texts.minutes(time.minutes)
            " "
            Tag.small(.class("ends")) { texts.interval(time) }
        }
    }

    private var recurrences: HTML {
        let shown = statistics.recurrences.prefix(Self.mostRecurrences)
        return HTML {
            Tag.h3 { texts.recurrencesHeading }
            if shown.isEmpty {
                Tag.p { texts.noneAlike }
            } else {
                Parts.table(
                    [
                        .init(heading: texts.incidentColumn), .init(heading: texts.name(subject)),
                        .init(heading: texts.timesColumn, isNumber: true),
                        .init(heading: texts.againColumn, isNumber: true),
                        .init(heading: texts.medianColumn, isNumber: true),
                        .init(heading: texts.lastColumn, isNumber: true),
                    ], label: texts.recurrencesHeading, rows: shown.map(row))
            }
        }
    }

    private func row(_ recurrence: Recurrence) -> [HTML] {
        [
            recurrence.title.isEmpty
                ? .text(texts.withoutTitle) : texts.asWritten(recurrence.title),
            .text(name(recurrence.provider)), .text(texts.number(Double(recurrence.count))),
            .text(texts.minutes(recurrence.medianDaysBetween * 1440)),
            recurrence.medianMinutes.map { .text(texts.minutes($0)) } ?? .nothing,
            .text(recurrence.last.date),
        ]
    }
}
