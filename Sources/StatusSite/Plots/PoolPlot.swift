import Model

/// Draws what happened to a pool of connections.
struct PoolPlot {
    let series: SignalSeries
    let range: TimeRange
    let name: String
    /// The pool's own name.
    let pool: String?
    private let texts: Texts

    init(series: SignalSeries, range: TimeRange, name: String, texts: Texts = Texts(.english)) {
        self.texts = texts
        self.series = series
        self.range = range
        self.name = name
        pool = series.subject(of: .poolInUse)
    }

    /// How many connections the pool may open; `nil` when that is not known.
    var size: Double? { series.points(.poolSize, of: pool).last?.value }

    private var inUse: [Plot.Point] { series.points(.poolInUse, of: pool) }

    /// The plot; `nil` without readings.
    func plot() -> Plot? {
        guard let peak = inUse.map(\.value).max() else { return nil }
        let top = max(size ?? 0, peak) * 1.12
        var plot = Plot(
            title: texts.poolTitle(name), summary: summary, range: range,
            top: max(top, 1), unit: .count, texts: texts)
        plot.areas = areas
        plot.lines = [Plot.Line(points: inUse)]
        if let size {
            plot.limits = [
                Plot.Limit(
                    value: size, label: texts.poolLimit(texts.number(size)), ink: .down,
                    isLabelBelow: false)
            ]
        }
        return plot
    }

    /// The explained part from 0, and above it what is held but not explained.
    private var areas: [Plot.Area] {
        let both = series.frames.compactMap { frame -> (Timestamp, Double, Double)? in
            guard let used = frame[.poolInUse, of: pool], let part = frame[.poolExplained, of: pool]
            else { return nil }
            return (frame.at, used, min(max(part, 0), used))
        }
        guard !both.isEmpty else { return [] }
        let floor = both.map { Plot.Point(at: $0.0, value: 0) }
        let explained = both.map { Plot.Point(at: $0.0, value: $0.2) }
        let used = both.map { Plot.Point(at: $0.0, value: $0.1) }
        let isHeld = both.contains { $0.1 - $0.2 > max(3, 0.08 * (size ?? 0)) }
        let traffic = Plot.Area(
            lower: floor, upper: explained, ink: .accent, label: texts.explainedByTraffic)
        let held = Plot.Area(
            lower: explained, upper: used, ink: .down, label: isHeld ? texts.notGivenBack : nil)
        return [traffic, held]
    }

    /// The plot in words.
    private var summary: String {
        guard let first = inUse.first, let peak = inUse.max(by: { $0.value < $1.value }) else {
            return texts.noReadings
        }
        let explained = series.frames.first { $0.at == peak.at }?[.poolExplained, of: pool]
        return texts.poolSummary(
            from: (texts.number(first.value), Moment.minute(first.at)),
            to: (texts.number(peak.value), Moment.minute(peak.at)),
            size: size.map { texts.number($0) }, explained: explained.map { texts.number($0) })
    }

    /// How long the pool took from 85 % of its size to the first time it was full.
    var lastStretch: (start: Plot.Point, end: Plot.Point)? {
        guard let size, size > 0 else { return nil }
        guard let full = inUse.firstIndex(where: { $0.value >= size * 0.995 }) else { return nil }
        guard let below = inUse[..<full].lastIndex(where: { $0.value < size * 0.85 }) else {
            return nil
        }
        return (inUse[below + 1], inUse[full])
    }
}
