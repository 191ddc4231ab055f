import Model

/// The few numbers that say how a service does.
struct ServiceFigures {
    /// One number with its unit, and what it is.
    struct Figure: Sendable, Hashable {
        let value: String
        let name: String
    }

    let status: ServiceStatus

    /// Traffic, errors, time to answer and the pool, as far as they are known.
    var all: [Figure] {
        guard let frame = status.latest else {
            return status.checks.last.map { [check($0)] } ?? []
        }
        if frame.failure != nil { return [Figure(value: "no answer", name: "to the last scrape")] }
        let series = SignalSeries(frames: [frame])
        var figures: [Figure] = []
        if let rate = series.last(.requestRate) {
            figures.append(Figure(value: Figures.number(rate), name: "requests a second"))
        }
        if let share = series.last(.errorRatio), share > 0 {
            figures.append(Figure(value: Figures.percent(share), name: "errors"))
        }
        if let seconds = series.last(.latencyP95) ?? series.last(.latencyMean) {
            figures.append(Figure(value: Figures.duration(seconds), name: "to answer"))
        }
        if let used = series.last(.poolInUse), let size = series.last(.poolSize) {
            figures.append(
                Figure(
                    value: "\(Figures.number(used.rounded())) of \(Figures.number(size))",
                    name: "connections"))
        }
        if let stale = series.last(.feedStaleness), stale >= 60 {
            figures.append(Figure(value: Figures.duration(stale), name: "behind"))
        }
        return figures
    }

    private func check(_ result: CheckResult) -> Figure {
        result.passed
            ? Figure(value: Figures.duration(result.latencySeconds), name: "check \(result.check)")
            : Figure(value: "fails", name: "check \(result.check)")
    }
}
