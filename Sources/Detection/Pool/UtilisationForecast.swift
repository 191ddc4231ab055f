import Language
package import Model

/// Forecasts a pool that ordinary work fills: more traffic or longer holding times, minute by minute.
///
/// Extrapolating use pages on every step of traffic unless it is kept on a short leash: it looks no
/// further ahead (10 min) than back (10 min), the rise must be a line and not a step (a step reaches
/// a coefficient of determination of 0.75 at most), most of the pool must be in use already, and
/// three looks in a row must agree.
package struct UtilisationForecast: Detector {
    private static let windowSeconds: Double = 600
    private var pools: [String: Pool] = [:]
    private var processStart: Double?

    private struct Pool: Sendable {
        var trend = TrendWindow(windowSeconds: windowSeconds + 20)
        var excursion = Excursion(openAfter: .init(looks: 3), closeAfter: .init(looks: 6))
        var open = OpenFinding()
        var toldAt: Timestamp?
    }

    /// A detector for the pools of one service.
    package init() {}

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard frame.failure == nil else { return [] }
        var events: [DetectionEvent] = []
        if let start = frame[.processStart] {
            if let processStart, processStart != start {
                for name in pools.keys { pools[name]?.trend.clear() }
            }
            processStart = start
        }
        for name in frame.subjects(of: .poolInUse).prefix(PoolExhausted.poolLimit) {
            guard pools[name] != nil || pools.count < PoolExhausted.poolLimit,
                let point = PoolPoint(frame, pool: name)
            else { continue }
            events += ingest(point, into: &pools[name, default: Pool()])
        }
        return events
    }

    private func ingest(_ point: PoolPoint, into pool: inout Pool) -> [DetectionEvent] {
        pool.trend.add(point.inUse, at: point.at)
        guard let size = point.size else { return [] }
        let forecast = Self.forecast(point, size: size, fit: pool.trend.fit())
        // What no work accounts for is a leak, and the leak forecast's to tell.
        let isWork = (point.unexplained ?? 0) < 0.2 * point.inUse
        let transition = pool.excursion.update(
            isBad: forecast != nil && isWork && point.inUse >= 0.6 * size,
            isGood: forecast == nil, at: point.at)
        switch transition {
        case .closed: return pool.open.end(at: point.at)
        case .opened:
            guard let forecast else { return [] }
            pool.toldAt = point.at
            return pool.open.open(finding(point, forecast))
        case .none:
            guard pool.excursion.isOpen, let forecast, let toldAt = pool.toldAt,
                point.at.seconds(since: toldAt) >= 30
            else { return [] }
            pool.toldAt = point.at
            let new = finding(point, forecast)
            return pool.open.update(
                severity: new.severity, title: new.title, evidence: new.evidence,
                forecast: forecast)
        }
    }

    /// The forecast, where the use is a rising line that reaches the size within the window.
    private static func forecast(
        _ point: PoolPoint, size: Double, fit: TrendWindow.Fit?
    ) -> Forecast? {
        guard let fit, fit.spanSeconds >= windowSeconds - 20, fit.fitness >= 0.9,
            fit.slope > 6 * fit.slopeError, fit.level < size
        else { return nil }
        let left = size - fit.level
        guard left / fit.slope <= windowSeconds else { return nil }
        func after(_ slope: Double) -> Timestamp {
            point.at + .milliseconds(Int64(min(1e6, left / slope) * 1000))
        }
        let doubt = 1.96 * fit.slopeError
        return Forecast(
            madeAt: point.at, expectedAt: after(fit.slope), earliestAt: after(fit.slope + doubt),
            latestAt: after(fit.slope - doubt), level: point.inUse, capacity: size,
            slopePerMinute: fit.slope * 60)
    }

    private func finding(_ point: PoolPoint, _ forecast: Forecast) -> Finding {
        let latest = forecast.latestAt?.seconds(since: forecast.madeAt) ?? .infinity
        let isUrgent = point.inUse >= 0.85 * forecast.capacity && latest <= 300
        return Finding(
            detector: "utilisation-forecast", kind: .exhaustionForecast, service: point.service,
            subject: point.pool, severity: isUrgent ? .page : .warning,
            startedAt: point.at - .seconds(Int(Self.windowSeconds)), detectedAt: point.at,
            title: "\(point.service): ordinary work fills \(point.name); if it goes on rising, "
                + "nothing is left in \(LeakForecast.range(of: forecast))",
            evidence: [
                Evidence(
                    "\(Wording.number(point.inUse)) of \(Wording.number(forecast.capacity)) "
                        + "connections are in use, \(Wording.number(forecast.slopePerMinute)) "
                        + "more every minute for 10 min.",
                    signal: Signal(.poolInUse, of: point.pool), after: point.inUse,
                    unit: "connections", at: point.at)
            ],
            forecast: forecast)
    }
}
