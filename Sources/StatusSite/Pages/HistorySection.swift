import History
import Model

/// Statistics of one body of records: how many, how long, when, and what comes back.
struct HistorySection {
    let statistics: HistoryStatistics
    let durations: DurationSample
    /// Begins all identities in it.
    let id: String
    /// What a provider is called here.
    let noun: String
    /// The name of a provider for people.
    let name: (String) -> String
    let now: Timestamp

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
                    statistics: each, name: name(each.provider), id: "\(id)-\(index)"
                ).content
            }
            recurrences
        }
    }

    private var sums: HTML {
        let all = statistics.all
        return Tag.ul(.class("sums")) {
            sum(Figures.number(Double(all.outages)), all.outages == 1 ? "outage" : "outages")
            if let durations = all.durations {
                sum(Figures.minutes(durations.medianMinutes), "median duration")
                sum(Figures.minutes(durations.p90Minutes), "nine of ten within")
            }
            if let mttr = all.mttr {
                sum(Figures.minutes(mttr.minutes), "mean time to repair (\(Figures.ends(mttr)))")
            }
            if all.open > 0 { sum(Figures.number(Double(all.open)), "still open") }
        }
    }

    private func sum(_ value: String, _ words: String) -> HTML {
        Tag.li {
            Tag.strong(.class("num")) { value }
            " \(words)"
        }
    }

    private var lengths: HTML {
        let chart = SurvivalChart(sample: durations).chart()
        let fit = statistics.all.fits.map { fits in
            "Of lognormal, Weibull and exponential the \(Self.capitalised(fits.best)) distribution fits best."
        }
        return HTML {
            Tag.h3 { "How long they last" }
            if let chart {
                chart.figure(
                    id: "\(id)-lengths", frame: .full,
                    caption: "The share of outages that lasts longer, with its 95\u{A0}% band "
                        + "(Kaplan–Meier; what is still open counts as far as it has come); the "
                        + "axis of time widens to the right. \(fit ?? "")")
            } else {
                Tag.p {
                    "Fewer than \(ResidualEstimator.fewest) outages have ended, too few for a "
                        + "curve."
                }
            }
        }
    }

    private static func capitalised(_ fit: DurationFit) -> String {
        fit.name == "weibull" ? "Weibull" : fit.name
    }

    private var table: HTML {
        HTML {
            Tag.h3 { "By \(noun.lowercased())" }
            Parts.table(
                [
                    .init(heading: noun), .init(heading: "Outages", isNumber: true),
                    .init(heading: "Median", isNumber: true),
                    .init(heading: "9 of 10 within", isNumber: true),
                    .init(heading: "Between failures (MTBF)", isNumber: true),
                    .init(heading: "To repair (MTTR)", isNumber: true),
                    .init(heading: "Without outage", isNumber: true),
                ], label: "Statistics by \(noun.lowercased())",
                rows: ranked.prefix(Self.mostRows).map(row))
            Parts.note {
                ranked.count > Self.mostRows
                    ? "\(ranked.count - Self.mostRows) more with fewer outages. " : ""
                "Means with their 95\u{A0}% intervals, as if times were exponential. Without "
                    + "outage: the share of time in which nothing was open, however small."
            }
        }
    }

    private func row(_ each: ProviderStatistics) -> [HTML] {
        let group = each.group
        return [
            .text(name(each.provider)), .text(Figures.number(Double(group.outages))),
            group.durations.map { .text(Figures.minutes($0.medianMinutes)) } ?? .nothing,
            group.durations.map { .text(Figures.minutes($0.p90Minutes)) } ?? .nothing,
            mean(group.mtbf), mean(group.mttr),
            each.availability.map { .text(Figures.availability($0.overall)) } ?? .nothing,
        ]
    }

    private func mean(_ time: MeanTime?) -> HTML {
        guard let time else { return .nothing }
        return HTML {
            Figures.minutes(time.minutes)
            " "
            Tag.small(.class("ends")) { Figures.ends(time) }
        }
    }

    private var recurrences: HTML {
        let shown = statistics.recurrences.prefix(Self.mostRecurrences)
        return HTML {
            Tag.h3 { "What comes back" }
            if shown.isEmpty {
                Tag.p { "No two incidents look alike." }
            } else {
                Parts.table(
                    [
                        .init(heading: "Incident"), .init(heading: noun),
                        .init(heading: "Times", isNumber: true),
                        .init(heading: "Again after", isNumber: true),
                        .init(heading: "Median", isNumber: true),
                        .init(heading: "Last", isNumber: true),
                    ], label: "What comes back", rows: shown.map(row))
            }
        }
    }

    private func row(_ recurrence: Recurrence) -> [HTML] {
        [
            .text(recurrence.title.isEmpty ? "without a title" : recurrence.title),
            .text(name(recurrence.provider)), .text(Figures.number(Double(recurrence.count))),
            .text(Figures.minutes(recurrence.medianDaysBetween * 1440)),
            recurrence.medianMinutes.map { .text(Figures.minutes($0)) } ?? .nothing,
            .text(recurrence.last.date),
        ]
    }
}
