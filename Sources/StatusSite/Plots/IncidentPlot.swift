import Model

/// Chooses and draws the one picture that shows what happened in an incident.
struct IncidentPlot {
    let incident: Incident
    let name: String
    let series: SignalSeries
    let rules: [ThresholdRule]
    let gaps: [TimeRange]
    let now: Timestamp
    var texts = Texts(.english)

    /// A picture with its heading and the words below it.
    struct Titled {
        let heading: String
        let plot: Plot
        let caption: String
    }

    /// The span worth seeing: from some minutes before the first sign to the end, or to where the
    /// forecast leads.
    static func range(of incident: Incident, now: Timestamp) -> TimeRange {
        let earliest = ([incident.openedAt] + incident.findings.map(\.startedAt)).min()
        let signs = [earliest ?? incident.openedAt] + incident.changes.map(\.at)
        let limit = incident.openedAt - .seconds(40 * 60)
        let start = max(signs.min() ?? incident.openedAt, limit) - .seconds(150)
        var end = now
        if let resolvedAt = incident.resolvedAt { end = min(now, resolvedAt + .seconds(90)) }
        if incident.phase == .warning, let forecast = incident.currentForecast {
            let beyond = max((forecast.expectedAt - now) / 4, .seconds(45))
            end = max(end, min(forecast.expectedAt + beyond, now + .seconds(3600)))
        }
        return TimeRange(start: start, end: max(end, start + .seconds(60)))
    }

    /// The picture; `nil` when nothing was read that would show it.
    func titled() -> Titled? {
        for candidate in candidates {
            guard var titled = candidate() else { continue }
            let note = gaps.isEmpty ? "" : texts.greyIsUnwatched
            titled = Titled(
                heading: titled.heading, plot: annotated(titled.plot),
                caption: titled.caption + note)
            return titled
        }
        return nil
    }

    private var range: TimeRange { Self.range(of: incident, now: now) }

    /// Pictures by how well they show the cause, best first.
    private var candidates: [() -> Titled?] {
        let kinds = Set(incident.findings.map(\.kind))
        let isPool = kinds.contains(.exhaustionForecast) || kinds.contains(.exhausted)
        switch incident.diagnosis?.primary.kind {
        case .resourceLeak: return [pool, errors, latency, traffic]
        case .missingIndex: return [statement, latency, errors, pool]
        case .slowDependency: return [upstream, latency, errors, pool]
        case .errorRegression: return [errors, latency, traffic]
        case .crash: return [traffic, errors, latency]
        case .trafficSurge: return isPool ? [pool, traffic] : [traffic, latency, errors]
        case .some(.none), .unknown, nil: break
        }
        if isPool { return [pool, errors, latency, traffic] }
        if kinds.contains(.errors) || kinds.contains(.checkFailing) {
            return [errors, latency, traffic]
        }
        return kinds.contains(.unreachable) ? [traffic, errors] : [latency, errors, pool, traffic]
    }

    private func pool() -> Titled? {
        let pool = PoolPlot(series: series, range: range, name: name, texts: texts)
        guard var plot = pool.plot() else { return nil }
        if let size = pool.size {
            plot.limits += rules.compactMap { alert($0, size: size) }
        }
        plot.cone = cone
        return Titled(
            heading: texts.whatHappenedToPool, plot: plot,
            caption: texts.poolPictureCaption(
                size: pool.size.map { texts.number($0) }, hasCone: incident.firstForecast != nil))
    }

    private func alert(_ rule: ThresholdRule, size: Double) -> Plot.Limit? {
        guard rule.signal.name == .poolUtilisation, rule.comparison == .above,
            rule.service == nil || rule.service == incident.service, rule.limit < 1
        else { return nil }
        return Plot.Limit(
            value: rule.limit * size, label: texts.alert(rule.limit, for: rule.holdSeconds))
    }

    private var cone: Plot.Cone? {
        guard let forecast = incident.firstForecast else { return nil }
        return Plot.Cone(
            from: Plot.Point(at: forecast.madeAt, value: forecast.level),
            earliestAt: forecast.earliestAt, expectedAt: forecast.expectedAt,
            latestAt: forecast.latestAt, value: forecast.capacity)
    }

    private func errors() -> Titled? { signal(.errors, texts.whatHappenedToRequests) }
    private func latency() -> Titled? { signal(.latency, texts.whatHappenedToAnswers) }
    private func traffic() -> Titled? { signal(.traffic, texts.whatHappenedToTraffic) }

    private func statement() -> Titled? {
        let subjects = series.frames.last?.subjects(of: .statementMean) ?? []
        let slowest = subjects.max { slowdown(.statementMean, $0) < slowdown(.statementMean, $1) }
        return slowest.flatMap { signal(.statement($0), texts.whatHappenedToDatabase) }
    }

    private func upstream() -> Titled? {
        let subjects = series.frames.last?.subjects(of: .upstreamMean) ?? []
        let blamed = incident.diagnosis?.primary.subject
        let slowest = subjects.max { slowdown(.upstreamMean, $0) < slowdown(.upstreamMean, $1) }
        let subject = subjects.first { $0 == blamed } ?? slowest
        return subject.flatMap { signal(.upstream($0), texts.whatHappenedToCalls) }
    }

    /// How many times slower the slowest reading is than the first.
    private func slowdown(_ name: Signal.Name, _ subject: String) -> Double {
        let values = series.points(name, of: subject).map(\.value)
        return (values.max() ?? 0) / max(values.first ?? 0, 1e-6)
    }

    private func signal(_ signal: SignalPlot, _ heading: String) -> Titled? {
        signal.plot(series, range: range, texts: texts).map {
            Titled(
                heading: heading, plot: $0, caption: "\(name). \(texts.caption(of: signal))")
        }
    }

    private func annotated(_ plot: Plot) -> Plot {
        var plot = plot
        plot.gaps = series.gaps(unwatched: gaps, texts)
        plot.markers = incident.changes.suffix(6).map { change in
            let isRepair = change.kind == .rollback || change.at == incident.repairedAt
            return Self.marker(of: change, ink: isRepair ? .up : .accent, texts)
        }
        if let warnedAt = incident.warnedAt {
            plot.markers.append(
                Plot.Marker(
                    at: warnedAt, label: texts.warningMark(ahead: incident.leadSeconds),
                    ink: .degraded))
        }
        if let failedAt = incident.failedAt {
            let isPool = incident.findings.contains { $0.kind == .exhausted }
            plot.markers.append(
                Plot.Marker(at: failedAt, label: texts.failureMark(isPool: isPool), ink: .down))
        }
        let isRepairShown = plot.markers.contains { $0.ink == .up }
        if let repairedAt = incident.repairedAt, !isRepairShown {
            plot.markers.append(Plot.Marker(at: repairedAt, label: texts.repairMark, ink: .up))
        }
        if plot.range.end > now {
            plot.markers.append(Plot.Marker(at: now, label: texts.nowMark, ink: .ink))
        }
        return plot
    }

    /// Where a change stands in a picture; its title, where that tells more, stays as written.
    static func marker(of change: Change, ink: Plot.Ink, _ texts: Texts) -> Plot.Marker {
        Plot.Marker(
            at: change.at, label: label(of: change, texts), ink: ink,
            isAsWritten: texts.mark(of: change) == nil)
    }

    /// A short name for a change: kind and version, else its title.
    static func label(of change: Change, _ texts: Texts = Texts(.english)) -> String {
        if let mark = texts.mark(of: change) { return mark }
        return change.title.count <= 28 ? change.title : String(change.title.prefix(27)) + "…"
    }
}
