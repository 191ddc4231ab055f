package import Model

/// Forecasts when a pool runs out of connections that are taken and never given back.
///
/// It forecasts what traffic does not explain rather than what is in use: a campaign lifts the use
/// of a pool as fast as a leak does, but leaves no holders that grow old. See ``LeakSuspicion`` for
/// the signs and ``LeakProjection`` for the arithmetic.
package struct LeakForecast: Detector {
    static let name = "leak-forecast"
    private let settings: DetectionSettings
    private var pools: [String: Pool] = [:]
    private var processStart: Double?

    private struct Pool: Sendable {
        var suspicion: LeakSuspicion
        var open = OpenFinding()
        var toldAt: Timestamp?
        var looksOver = 0
    }

    /// A detector for the pools of one service.
    package init(settings: DetectionSettings = .init()) { self.settings = settings }

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard frame.failure == nil else { return [] }
        var events: [DetectionEvent] = []
        let restarted = processStart.map { $0 != frame[.processStart] } ?? false
        processStart = frame[.processStart] ?? processStart
        for name in frame.subjects(of: .poolInUse).prefix(PoolExhausted.poolLimit) {
            guard pools[name] != nil || pools.count < PoolExhausted.poolLimit,
                let point = PoolPoint(frame, pool: name)
            else { continue }
            var pool =
                pools[name] ?? Pool(suspicion: LeakSuspicion(settings: settings))
            if restarted {
                pool.suspicion.processRestarted()
                events += pool.open.end(at: frame.at)
            }
            events += ingest(point, into: &pool)
            pools[name] = pool
        }
        return events
    }

    private func ingest(_ point: PoolPoint, into pool: inout Pool) -> [DetectionEvent] {
        pool.suspicion.ingest(point, isLearning: pool.open.finding == nil)
        guard pool.open.finding != nil else { return open(point, in: &pool) }
        pool.looksOver = pool.suspicion.isOver(point) ? pool.looksOver + 1 : 0
        if pool.looksOver >= 2 { return pool.open.end(at: point.at) }
        if hasStopped(point, pool.suspicion) {
            pool.suspicion.accept(point)
            return pool.open.end(at: point.at)
        }
        return follow(point, in: &pool)
    }

    private func open(_ point: PoolPoint, in pool: inout Pool) -> [DetectionEvent] {
        guard pool.suspicion.isConvincing(point),
            let projection = LeakProjection(point, suspicion: pool.suspicion)
        else { return [] }
        pool.toldAt = point.at
        pool.looksOver = 0
        return pool.open.open(
            Finding(
                detector: Self.name, kind: .exhaustionForecast, service: point.service,
                subject: point.pool, severity: severity(projection.forecast),
                startedAt: pool.suspicion.startedAt ?? point.at, detectedAt: point.at,
                title: Self.title(point, projection.forecast),
                evidence: Self.evidence(point, projection, pool.suspicion),
                forecast: projection.forecast))
    }

    private func follow(_ point: PoolPoint, in pool: inout Pool) -> [DetectionEvent] {
        guard let finding = pool.open.finding, !point.isFull,
            let projection = LeakProjection(point, suspicion: pool.suspicion)
        else { return [] }
        let severity = max(finding.severity, severity(projection.forecast))
        let isDue =
            pool.toldAt.map { point.at.seconds(since: $0) >= settings.forecastUpdateSeconds }
            ?? true
        guard isDue || severity != finding.severity else { return [] }
        pool.toldAt = point.at
        return pool.open.update(
            severity: severity, title: Self.title(point, projection.forecast),
            evidence: Self.evidence(point, projection, pool.suspicion),
            forecast: projection.forecast)
    }

    /// Warns on the likeliest moment (or on an early end that is very near), pages on the late end.
    private func severity(_ forecast: Forecast) -> Severity {
        let expected = forecast.expectedAt.seconds(since: forecast.madeAt)
        let earliest = forecast.earliestAt.seconds(since: forecast.madeAt)
        let latest = forecast.latestAt?.seconds(since: forecast.madeAt) ?? .infinity
        if latest <= settings.forecastPageSeconds || expected <= settings.forecastPageSeconds / 2 {
            return .page
        }
        let isNear =
            expected <= settings.forecastWarnSeconds
            || earliest <= settings.forecastWarnSeconds / 2
        return isNear ? .warning : .info
    }

    private func hasStopped(_ point: PoolPoint, _ suspicion: LeakSuspicion) -> Bool {
        guard !point.isFull, let lastRise = suspicion.lastRise else { return false }
        let slope = suspicion.trend.fit().map { $0.slope / max($0.slopeError, 1e-9) } ?? 0
        return point.at.seconds(since: lastRise) > 600 && slope < 1
    }
}
