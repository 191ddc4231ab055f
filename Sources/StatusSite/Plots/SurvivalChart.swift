import History

/// Which share of outages lasts longer than each time.
struct SurvivalChart {
    let sample: DurationSample
    /// How long the one that is looked at has lasted, in minutes.
    var elapsedMinutes: Double?
    /// By when half of such outages will have ended, in minutes from its beginning.
    var halfMinutes: Double?
    /// The words in it.
    var texts = Texts(.english)
    /// With fewer that ended there is no curve.
    var fewest = ResidualEstimator.fewest

    /// More steps than this are thinned; a finger is wider than the rest.
    private static let resolution = 1.0 / 240

    /// The chart; `nil` with too few that ended, or when all lasted equally long.
    func chart() -> Chart? {
        guard sample.ended.count >= fewest, let longest = sample.ended.last,
            let shortest = sample.ended.first, longest > shortest
        else { return nil }
        let curve = SurvivalCurve(sample)
        let axis = DurationAxis(
            from: shortest, to: max(longest, sample.open.last ?? 0, halfMinutes ?? 0))
        let steps = thinned(curve.steps, axis)
        let lower = stairs(steps, axis) { $0.lower }
        let upper = stairs(steps, axis) { $0.upper }
        var chart = Chart(
            title: texts.survivalTitle, summary: summary(curve), across: axis.ticks,
            up: [0, 0.25, 0.5, 0.75, 1].map { Chart.Tick(at: $0, label: Figures.percent($0)) },
            bands: [Chart.Band(outline: lower + upper.reversed(), ink: .accent)],
            lines: [Chart.Line(spots: stairs(steps, axis) { $0.survival })])
        chart.rules = rules(axis)
        return chart
    }

    private func rules(_ axis: DurationAxis) -> [Chart.Rule] {
        let now = elapsedMinutes.map {
            Chart.Rule(
                x: axis.place(of: $0), label: texts.nowAfter($0), ink: .down)
        }
        let half = halfMinutes.map {
            Chart.Rule(
                x: axis.place(of: $0), label: texts.halfEndBy($0), ink: .accent)
        }
        return [now, half].compactMap(\.self)
    }

    private func thinned(
        _ steps: [SurvivalCurve.Step], _ axis: DurationAxis
    ) -> [SurvivalCurve.Step] {
        var kept: [SurvivalCurve.Step] = []
        var place = -1.0
        for step in steps {
            let next = axis.place(of: step.minutes)
            if next - place < Self.resolution { kept.removeLast() } else { place = next }
            kept.append(step)
        }
        return kept
    }

    private func stairs(
        _ steps: [SurvivalCurve.Step], _ axis: DurationAxis,
        _ value: (SurvivalCurve.Step) -> Double
    ) -> [Chart.Spot] {
        var spots = [Chart.Spot(x: 0, y: 1)]
        for step in steps {
            let x = axis.place(of: step.minutes)
            spots.append(Chart.Spot(x: x, y: spots[spots.count - 1].y))
            spots.append(Chart.Spot(x: x, y: value(step)))
        }
        return spots
    }

    private func summary(_ curve: SurvivalCurve) -> String {
        texts.survivalSummary(
            count: curve.n, open: curve.open,
            times: [0.5, 0.9].compactMap { share in
                curve.time(share: share).map { (share, $0) }
            })
    }
}

/// An axis of durations from minutes to months: equal steps for about equal factors.
struct DurationAxis: Sendable {
    private static let marks: [Double] = [
        0, 1.0 / 6, 1, 5, 20, 60, 240, 1440, 10_080, 43_200, 525_600,
    ]
    private let marks: [Double]

    /// An axis that holds both.
    init(from shortest: Double, to longest: Double) {
        let most = Self.marks.count - 2
        let first = min(Self.marks.lastIndex { $0 <= shortest } ?? 0, most)
        let last = Self.marks.firstIndex { $0 >= longest } ?? Self.marks.count - 1
        marks = Array(Self.marks[first...max(last, first + 1)])
    }

    /// Where minutes lie, in 0...1; even between two marks.
    func place(of minutes: Double) -> Double {
        guard let after = marks.firstIndex(where: { $0 > minutes }) else { return 1 }
        guard after > 0 else { return 0 }
        let share = (minutes - marks[after - 1]) / (marks[after] - marks[after - 1])
        return (Double(after - 1) + share) / Double(marks.count - 1)
    }

    /// The marks in words.
    var ticks: [Chart.Tick] {
        marks.enumerated().map { index, minutes in
            Chart.Tick(
                at: Double(index) / Double(marks.count - 1), label: Figures.minutes(minutes))
        }
    }
}
