import Model

/// Draws one signal of a service.
struct SignalPlot: Sendable {
    let name: Signal.Name
    let subject: String?
    let title: String
    let unit: PlotUnit
    let caption: String

    init(
        _ name: Signal.Name, of subject: String? = nil, title: String, unit: PlotUnit,
        caption: String
    ) {
        self.name = name
        self.subject = subject
        self.title = title
        self.unit = unit
        self.caption = caption
    }

    /// The plot; `nil` without readings.
    func plot(_ series: SignalSeries, range: TimeRange, ink: Plot.Ink = .ink) -> Plot? {
        let points = series.points(name, of: subject)
        guard let peak = points.map(\.value).filter(\.isFinite).max(), let last = points.last else {
            return nil
        }
        let top = unit == .share ? min(1, max(peak * 1.2, 0.05)) : max(peak * 1.2, 0.001)
        let summary =
            "Highest \(unit.text(peak)), last \(unit.text(last.value)) at "
            + "\(Moment.minute(last.at))."
        var plot = Plot(
            title: title, summary: summary, range: range, top: top, unit: unit)
        plot.lines = [Plot.Line(points: points, ink: ink)]
        return plot
    }

    static let traffic = SignalPlot(
        .requestRate, title: "Requests a second", unit: .count,
        caption: "Requests answered a second.")
    static let errors = SignalPlot(
        .errorRatio, title: "Share of errors", unit: .share,
        caption: "Share of requests answered with an error.")
    static let latency = SignalPlot(
        .latencyP95, title: "Time to answer", unit: .seconds,
        caption: "Time within which 95 of 100 requests are answered.")
    static let holders = SignalPlot(
        .poolAgedHolders, title: "Connections held longer than 30 s", unit: .count,
        caption: "Connections held longer than 30 s.")
    static let returned = SignalPlot(
        .poolReturnRate, title: "Connections given back a second", unit: .count,
        caption: "Connections given back a second.")

    static func statement(_ name: String) -> SignalPlot {
        SignalPlot(
            .statementMean, of: name, title: "Mean time of statement \(name)", unit: .seconds,
            caption: "Mean time of the statement \(name).")
    }

    static func upstream(_ id: String) -> SignalPlot {
        SignalPlot(
            .upstreamMean, of: id, title: "Mean time of calls to \(id)", unit: .seconds,
            caption: "Mean time of calls to \(id).")
    }
}
