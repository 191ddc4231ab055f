import Model

/// Draws one signal of a service.
struct SignalPlot: Sendable {
    let name: Signal.Name
    let subject: String?
    let unit: PlotUnit

    init(_ name: Signal.Name, of subject: String? = nil, unit: PlotUnit) {
        self.name = name
        self.subject = subject
        self.unit = unit
    }

    /// The words below it in English.
    var caption: String { Texts(.english).caption(of: self) }

    /// The plot; `nil` without readings.
    func plot(
        _ series: SignalSeries, range: TimeRange, ink: Plot.Ink = .ink,
        texts: Texts = Texts(.english)
    ) -> Plot? {
        let points = series.points(name, of: subject)
        guard let peak = points.map(\.value).filter(\.isFinite).max(), let last = points.last else {
            return nil
        }
        let top = unit == .share ? min(1, max(peak * 1.2, 0.05)) : max(peak * 1.2, 0.001)
        let summary = texts.signalSummary(
            highest: unit.text(peak, texts), last: unit.text(last.value, texts),
            at: Moment.minute(last.at))
        var plot = Plot(
            title: texts.title(of: self), summary: summary, range: range, top: top, unit: unit,
            texts: texts)
        plot.lines = [Plot.Line(points: points, ink: ink)]
        return plot
    }

    static let traffic = SignalPlot(.requestRate, unit: .count)
    static let errors = SignalPlot(.errorRatio, unit: .share)
    static let latency = SignalPlot(.latencyP95, unit: .seconds)
    static let holders = SignalPlot(.poolAgedHolders, unit: .count)
    static let returned = SignalPlot(.poolReturnRate, unit: .count)

    static func statement(_ name: String) -> SignalPlot {
        SignalPlot(.statementMean, of: name, unit: .seconds)
    }

    static func upstream(_ id: String) -> SignalPlot {
        SignalPlot(.upstreamMean, of: id, unit: .seconds)
    }
}
