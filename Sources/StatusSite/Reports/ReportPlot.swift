import Community
import Model

/// Draws the reports of 24 hours as bars over the band of what is usual.
struct ReportPlot {
    let history: ReportHistory
    let name: String
    let texts: Texts
    private let scale: RootScale

    init(_ history: ReportHistory, of name: String, texts: Texts) {
        self.history = history
        self.name = name
        self.texts = texts
        let highest = history.buckets.map { max(Double($0.count), $0.usual?.high ?? 0) }.max()
        scale = RootScale(upTo: highest ?? 0)
    }

    /// The picture; `nil` when nothing was reported.
    var chart: Chart? {
        guard history.total > 0 else { return nil }
        return Chart(
            title: texts.reportPlotTitle(name), summary: texts.reportSummary(history),
            across: moments,
            up: scale.ticks.map { Chart.Tick(at: scale.place($0), label: texts.number($0)) },
            bands: bands, bars: bars, rules: rules)
    }

    private var count: Int { history.buckets.count }

    private var bars: [Chart.Bar] {
        history.buckets.enumerated().compactMap { index, bucket in
            guard bucket.count > 0 else { return nil }
            return Chart.Bar(
                x: BarChart.extent(of: index, among: count),
                y: 0...scale.place(Double(bucket.count)), ink: bucket.isFarAbove ? .down : .faint)
        }
    }

    /// The highest of what is far above the usual, marked by a line with its number.
    private var rules: [Chart.Rule] {
        guard
            let index = history.buckets.indices.filter({ history.buckets[$0].isFarAbove })
                .max(by: { history.buckets[$0].count < history.buckets[$1].count })
        else { return [] }
        return [
            Chart.Rule(
                x: BarChart.middle(of: index, among: count),
                label: "▲ " + texts.reportPeak(history.buckets[index]), ink: .down)
        ]
    }

    /// One band for each stretch in which it is known what is usual.
    private var bands: [Chart.Band] {
        history.buckets.indices.split { history.buckets[$0].usual == nil }.map { stretch in
            let steps = stretch.compactMap { index in
                history.buckets[index].usual.map { (index: index, usual: $0) }
            }
            let upper = outline(steps.map { ($0.index, $0.usual.high) })
            let lower = outline(steps.map { ($0.index, $0.usual.low) })
            return Chart.Band(outline: upper + lower.reversed(), ink: .accent)
        }
    }

    /// The corners of a line that changes in steps.
    private func outline(_ steps: [(index: Int, value: Double)]) -> [Chart.Spot] {
        var spots: [Chart.Spot] = []
        for (position, step) in steps.enumerated() {
            let isCorner = position == 0 || steps[position - 1].value != step.value
            if isCorner, position > 0 { spots.append(spot(step.index, steps[position - 1].value)) }
            if isCorner { spots.append(spot(step.index, step.value)) }
            if position == steps.count - 1 { spots.append(spot(step.index + 1, step.value)) }
        }
        return spots
    }

    private func spot(_ index: Int, _ value: Double) -> Chart.Spot {
        Chart.Spot(x: Double(index) / Double(max(count, 1)), y: scale.place(value))
    }

    /// Every third hour.
    private var moments: [Chart.Tick] {
        history.buckets.enumerated().compactMap { index, bucket in
            guard bucket.start.millisecondsSinceEpoch % 10_800_000 == 0 else { return nil }
            return Chart.Tick(
                at: Double(index) / Double(count), label: Moment.minute(bucket.start))
        }
    }
}
