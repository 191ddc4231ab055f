import History
import Model

/// When the outages of one provider happen: by month, hour and weekday, and whether it changes.
struct ProviderSection {
    let statistics: ProviderStatistics
    let name: String
    /// Begins all identities in it.
    let id: String
    let texts: Texts

    /// Below this a pattern is said to be more than chance.
    private static let significance = 0.05

    var content: HTML {
        HTML {
            Tag.h3 { texts.whenHeading(name) }
            let figures = [months, hours, days].compactMap(\.self)
            if !figures.isEmpty { Tag.div(.class("plots")) { figures } }
            Tag.ul(.class("evidence")) {
                sentences.map { sentence in Tag.li { sentence } }
            }
        }
    }

    private var months: HTML? {
        guard let availability = statistics.availability else { return nil }
        return BarChart.availability(availability.months, of: name, texts: texts)?.figure(
            id: "\(id)-months", frame: .narrow, caption: texts.monthsCaption)
    }

    private var hours: HTML? {
        BarChart.season(
            statistics.season.hours, title: texts.byHour(name),
            labels: (0..<24).map { "\($0)" }, every: 3, texts: texts
        )?.figure(id: "\(id)-hours", frame: .narrow, caption: texts.hoursCaption)
    }

    private var days: HTML? {
        BarChart.season(
            statistics.season.weekdays, title: texts.byWeekday(name), labels: texts.weekdays,
            texts: texts
        )?.figure(id: "\(id)-days", frame: .narrow, caption: texts.daysCaption)
    }

    private var sentences: [String] {
        [
            sentence(.hour, statistics.season.hours, cells: 24),
            sentence(.weekday, statistics.season.weekdays, cells: 7), trend,
        ]
    }

    private func sentence(
        _ unit: Texts.SeasonUnit, _ season: Season.Cells, cells: Int
    ) -> String {
        guard let test = season.test, let peak = season.peak, (0..<cells).contains(peak) else {
            return texts.tooFew(for: unit)
        }
        let chance = texts.pValue(test.pValue)
        if test.pValue >= Self.significance { return texts.makesNoDifference(unit, chance) }
        return texts.matters(
            unit, peak: peak, count: season.counts[peak], expected: season.expected[peak], chance)
    }

    private var trend: String {
        guard let trend = statistics.trend else { return texts.noTrendKnown }
        return texts.trend(
            trend.firstHalf, trend.secondHalf,
            isRising: trend.pValue >= Self.significance ? nil : trend.laplace > 0,
            texts.pValue(trend.pValue))
    }
}
