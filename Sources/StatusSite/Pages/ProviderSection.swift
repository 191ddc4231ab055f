import History
import Model

/// When the outages of one provider happen: by month, hour and weekday, and whether it changes.
struct ProviderSection {
    let statistics: ProviderStatistics
    let name: String
    /// Begins all identities in it.
    let id: String

    /// Below this a pattern is said to be more than chance.
    private static let significance = 0.05
    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    var content: HTML {
        HTML {
            Tag.h3 { "\(name): when" }
            let figures = [months, hours, days].compactMap(\.self)
            if !figures.isEmpty { Tag.div(.class("plots")) { figures } }
            Tag.ul(.class("evidence")) {
                sentences.map { sentence in Tag.li { sentence } }
            }
        }
    }

    private var months: HTML? {
        guard let availability = statistics.availability else { return nil }
        return BarChart.availability(availability.months, of: name)?.figure(
            id: "\(id)-months", frame: .narrow,
            caption: "Availability a month; bars hang from 100\u{A0}%, a short one is good.")
    }

    private var hours: HTML? {
        BarChart.season(
            statistics.season.hours, title: "\(name): outages by hour, UTC",
            labels: (0..<24).map { "\($0)" }, every: 3
        )?.figure(
            id: "\(id)-hours", frame: .narrow,
            caption: "Outages by the hour they began, UTC; dashed is what chance alone would do.")
    }

    private var days: HTML? {
        BarChart.season(
            statistics.season.weekdays, title: "\(name): outages by weekday, UTC",
            labels: Self.weekdays.map { String($0.prefix(2)) }
        )?.figure(
            id: "\(id)-days", frame: .narrow,
            caption: "Outages by the weekday they began, UTC.")
    }

    private var sentences: [String] {
        [
            season(
                statistics.season.hours, names: (0..<24).map { "\($0) and \($0 + 1) o’clock UTC" },
                "between", "hour"),
            season(statistics.season.weekdays, names: Self.weekdays, "on a", "weekday"),
            trend,
        ].compactMap(\.self)
    }

    private func season(
        _ cells: Season.Cells, names: [String], _ where: String, _ noun: String
    ) -> String {
        guard let test = cells.test, let peak = cells.peak, names.indices.contains(peak) else {
            return "Too few outages to say whether the \(noun) matters."
        }
        let chance = Figures.chance(test.pValue)
        if test.pValue >= Self.significance {
            return "The \(noun) makes no difference beyond chance (\(chance))."
        }
        return "The \(noun) matters (\(chance)): most stand out those that begin \(`where`) "
            + "\(names[peak]), \(cells.counts[peak]) against "
            + "\(Figures.number(cells.expected[peak])) by chance."
    }

    private var trend: String {
        guard let trend = statistics.trend else { return "Too few outages to say where it goes." }
        let counts =
            "\(trend.firstHalf) in the first half of the record, "
            + "\(trend.secondHalf) in the second"
        let chance = Figures.chance(trend.pValue)
        if trend.pValue >= Self.significance {
            return "No trend beyond chance: \(counts) (\(chance))."
        }
        return trend.laplace > 0
            ? "Outages become more frequent: \(counts) (\(chance))."
            : "Outages become less frequent: \(counts) (\(chance))."
    }
}
