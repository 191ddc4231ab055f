import Model

/// The few numbers that say how a service does.
struct ServiceFigures {
    /// One number with its unit, and what it is.
    struct Figure: Sendable, Hashable {
        let value: String
        let name: String
    }

    let status: ServiceStatus
    let texts: Texts

    /// Traffic, errors, time to answer and the pool, as far as they are known.
    var all: [Figure] {
        guard let frame = status.latest else {
            return status.checks.last.map { [check($0)] } ?? []
        }
        if frame.failure != nil {
            return [Figure(value: texts.noAnswer, name: texts.toLastScrape)]
        }
        let series = SignalSeries(frames: [frame])
        var figures: [Figure] = []
        if let rate = series.last(.requestRate) {
            figures.append(Figure(value: texts.number(rate), name: texts.requestsASecond))
        }
        if let share = series.last(.errorRatio), share > 0 {
            figures.append(Figure(value: texts.percent(share), name: texts.errors))
        }
        if let seconds = series.last(.latencyP95) ?? series.last(.latencyMean) {
            figures.append(Figure(value: texts.duration(seconds), name: texts.toAnswer))
        }
        if let used = series.last(.poolInUse), let size = series.last(.poolSize) {
            figures.append(
                Figure(
                    value: texts.used(texts.number(used.rounded()), of: texts.number(size)),
                    name: texts.connections))
        }
        if let stale = series.last(.feedStaleness), stale >= 60 {
            figures.append(Figure(value: texts.duration(stale), name: texts.behind))
        }
        return figures
    }

    private func check(_ result: CheckResult) -> Figure {
        Figure(
            value: result.passed ? texts.duration(result.latencySeconds) : texts.fails,
            name: texts.namedCheck(result.check))
    }
}
