import History
import Language
import Model

extension HistoryStatsReport {
    private static let mostRows = 15
    private static let mostProblems = 10
    private static let longestTitle = 46

    package var text: String {
        let parts = [
            summary, intervals, fits, availability, patterns, partTable("component", components),
            partTable("cause", causes), comingBack, remaining,
            told("Counted, but odd", doubts),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var sorted: [(name: String, entry: ProviderEntry)] {
        providers.sorted { $0.key < $1.key }.map { (name: $0.key, entry: $0.value) }
    }

    private var summary: String {
        var table = TextTable([
            ("provider", .left), ("n", .right), ("open", .right), ("median", .right),
            ("p90", .right), ("mean", .right), ("longest", .right), ("best fit", .left),
        ])
        let rows = sorted.map { ($0.name, $0.entry.statistics) } + [("all", all)]
        for (name, group) in providers.count == 1 ? rows.dropLast() : rows[...] {
            table.add([
                name, "\(group.n)", "\(group.open)", Shown.time(group.medianMinutes),
                Shown.time(group.p90Minutes), Shown.time(group.meanMinutes),
                Shown.time(group.maxMinutes), group.fits?.best ?? "-",
            ])
        }
        return
            "\(Wording.counted(records, "record")), \(setAside.count) set aside. Durations count what was no "
            + "maintenance and lasted a second;\nthe mean is made by the longest few.\n\n"
            + table.text
    }

    private var intervals: String {
        var table = TextTable([
            ("outages of", .left), ("n", .right), ("one every", .right), ("95 %", .left),
            ("repaired in", .right), ("95 %", .left),
        ])
        for (name, entry) in sorted {
            let (between, repair) = (entry.statistics.mtbf, entry.statistics.mttr)
            table.add([
                name, "\(entry.statistics.outages)", Shown.time(between?.minutes),
                Shown.interval(between), Shown.time(repair?.minutes), Shown.interval(repair),
            ])
        }
        return table.text + "Means, without 'none'; intervals as if times were exponential.\n"
    }

    private var fits: String {
        var table = TextTable([
            ("durations of", .left), ("best fit", .left), ("parameters", .left),
            ("ln L", .right), ("AIC below the next", .right),
        ])
        for (name, entry) in sorted {
            guard let fits = entry.statistics.fits else { continue }
            let row = Shown.best(of: fits)
            table.add([name, fits.best, row.parameters, row.logLikelihood, row.lead])
        }
        return sorted.contains { $0.entry.statistics.fits != nil } ? table.text : ""
    }

    private var availability: String {
        var table = TextTable([
            ("time of", .left), ("without any outage", .right), ("by severity", .right),
            ("worst month", .left), ("by severity", .right),
        ])
        for (name, entry) in sorted {
            guard let availability = entry.availability else {
                table.add([name, "-", "-", "-", "-"])
                continue
            }
            let worst = availability.months.min {
                $0.weightedAvailability < $1.weightedAvailability
            }
            table.add([
                name, Shown.percent(availability.overall),
                Shown.percent(availability.weightedOverall), worst?.month.name ?? "-",
                Shown.percent(worst?.weightedAvailability),
            ])
        }
        let fewest = sorted.contains { $0.entry.availability == nil }
        return table.text
            + (fewest
                ? "'-': with fewer than \(Availability.fewest) outages it is not told.\n" : "")
    }

    private var patterns: String {
        var table = TextTable([
            ("pattern of", .left), ("busiest hour", .left), ("p", .right),
            ("weekday", .left), ("p", .right), ("second half", .right), ("p", .right),
            ("longer?", .right), ("p", .right),
        ])
        for (name, entry) in sorted where entry.tests != nil {
            let (season, trend) = (entry.season, entry.trend)
            table.add([
                name, season.hours.peak.map { "\(Shown.padded($0)):00" } ?? "-",
                Shown.probability(entry.tests?.hours),
                season.weekdays.peak.map { Shown.weekdays[$0] } ?? "-",
                Shown.probability(entry.tests?.weekdays),
                trend?.rateRatio.map { "x \(Wording.fixed($0, places: 2))" } ?? "-",
                Shown.probability(entry.tests?.trend),
                trend?.durationCorrelation.map { Wording.fixed($0, places: 2) } ?? "-",
                Shown.probability(entry.tests?.durations),
            ])
        }
        guard tests > 0 else { return "" }
        return table.text
            + "UTC; p by chance alone, corrected for \(Wording.counted(tests, "test")) (Holm).\n"
    }

    private func partTable(_ kind: String, _ parts: [Part]) -> String {
        guard !parts.isEmpty else { return "" }
        var table = TextTable([
            (kind, .left), ("provider", .left), ("n", .right), ("median", .right),
            ("repaired in", .right), ("one every", .right),
        ])
        let ranked = parts.enumerated().sorted {
            ($1.element.statistics.n, $0.offset) < ($0.element.statistics.n, $1.offset)
        }
        for part in ranked.prefix(Self.mostRows).map(\.element) {
            table.add([
                Shown.cut(part.name, Self.longestTitle), part.provider, "\(part.statistics.n)",
                Shown.time(part.statistics.medianMinutes),
                Shown.time(part.statistics.mttr?.minutes),
                Shown.time(part.statistics.mtbf?.minutes),
            ])
        }
        return table.text + rest(of: parts.count)
    }

    private var comingBack: String {
        guard !recurrences.isEmpty else { return "" }
        var table = TextTable([
            ("times", .right), ("back after", .right), ("lasts", .right), ("last", .left),
            ("provider", .left), ("what comes back", .left),
        ])
        for recurrence in recurrences.prefix(Self.mostRows) {
            table.add([
                "\(recurrence.count)", Shown.time(recurrence.medianDaysBetween * 1440),
                Shown.time(recurrence.medianMinutes), lastDate(of: recurrence), recurrence.provider,
                Shown.cut(recurrence.title, Self.longestTitle),
            ])
        }
        return table.text + rest(of: recurrences.count)
    }

    /// Times that count from the first record are no dates.
    private func lastDate(of recurrence: Recurrence) -> String {
        providers[recurrence.provider]?.hasDates == false ? "-" : recurrence.last.date
    }

    private func rest(of count: Int) -> String {
        count > Self.mostRows ? "and \(count - Self.mostRows) more; see --json.\n" : ""
    }

    private var remaining: String {
        guard let residual else { return "" }
        let own = sorted.compactMap { provider in
            provider.entry.residual.map { "\(provider.name): \($0.sentence)" }
        }
        let lines = [residual.sentence] + (own.count > 1 ? own : [])
        return lines.map { $0 + "\n" }.joined()
    }

    private func told(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        let shown = lines.prefix(Self.mostProblems).map { "  \($0)\n" }.joined()
        let more = lines.count - Self.mostProblems
        return "\(title):\n" + shown + (more > 0 ? "  and \(more) more; see --json.\n" : "")
    }
}
