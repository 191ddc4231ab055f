import History

/// Charts of bars side by side.
enum BarChart {
    /// The share of each bar's room that it takes.
    private static let fullness = 0.78

    static func extent(of index: Int, among count: Int) -> ClosedRange<Double> {
        let room = 1 / Double(count)
        let start = (Double(index) + (1 - fullness) / 2) * room
        return start...(start + fullness * room)
    }

    static func middle(of index: Int, among count: Int) -> Double {
        (Double(index) + 0.5) / Double(count)
    }

    /// How much of each month was up; bars hang from 100 %, so that their length is what is missing.
    ///
    /// - Returns: `nil` without a month.
    static func availability(
        _ all: [Availability.Month], of name: String, texts: Texts
    ) -> Chart? {
        let months = Array(all.suffix(36))
        guard let worst = months.min(by: { $0.availability < $1.availability }) else { return nil }
        let depth = max((1 - worst.availability) * 1.05, 1e-6)
        let bars = months.enumerated().map { index, month in
            Chart.Bar(
                x: extent(of: index, among: months.count),
                y: (1 - (1 - month.availability) / depth)...1, ink: .down)
        }
        return Chart(
            title: texts.monthlyAvailability(name),
            summary: texts.months(
                months.count, worst: worst.month.name, worst.availability),
            across: months.enumerated().map {
                Chart.Tick(at: middle(of: $0, among: months.count), label: $1.month.name)
            },
            up: PlotScale.ticks(upTo: depth, count: 4).map {
                Chart.Tick(at: 1 - $0 / depth, label: texts.availability(1 - $0))
            }, bars: bars)
    }

    /// How many began in each cell of a season, with a line where chance alone would put them.
    ///
    /// - Returns: `nil` when nothing began.
    static func season(
        _ cells: Season.Cells, title: String, labels: [String], every step: Int = 1,
        texts: Texts = Texts(.english)
    ) -> Chart? {
        let total = cells.counts.reduce(0, +)
        let top = Double(cells.counts.max() ?? 0) * 1.08
        guard total > 0, cells.counts.count == labels.count, cells.expected.count == labels.count
        else { return nil }
        let height = max(top, cells.expected.max() ?? 0)
        let count = labels.count
        let bars = cells.counts.enumerated().map { index, number in
            Chart.Bar(
                x: extent(of: index, among: count), y: 0...(Double(number) / height),
                ink: index == cells.peak ? .accent : .faint)
        }
        let expected = cells.expected.enumerated().flatMap { index, number in
            [index, index + 1].map {
                Chart.Spot(x: Double($0) / Double(count), y: number / height)
            }
        }
        let peak = cells.peak.map { texts.mostAboveChance(labels[$0], cells.counts[$0]) }
        return Chart(
            title: title, summary: "\(texts.outages(total))\(peak ?? "").",
            across: stride(from: 0, to: count, by: step).map {
                Chart.Tick(at: middle(of: $0, among: count), label: labels[$0])
            },
            up: PlotScale.ticks(upTo: height, count: 4).filter { $0 == $0.rounded() }.map {
                Chart.Tick(at: $0 / height, label: texts.number($0))
            }, bars: bars, lines: [Chart.Line(spots: expected, isDashed: true)])
    }
}
