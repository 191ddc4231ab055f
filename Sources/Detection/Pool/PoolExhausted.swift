import Language
package import Model

/// Notices a pool that has run out: nothing idle over an interval, and requests wait or give up.
package struct PoolExhausted: Detector {
    /// At most so many pools of a service are watched.
    static let poolLimit = 64
    private var pools: [String: Pool] = [:]

    private struct Pool: Sendable {
        var excursion = Excursion(openAfter: .init(looks: 1), closeAfter: .init(looks: 2))
        var open = OpenFinding()
    }

    /// A detector for the pools of one service.
    package init() {}

    package mutating func ingest(_ frame: SignalFrame) -> [DetectionEvent] {
        guard frame.failure == nil else { return [] }
        var events: [DetectionEvent] = []
        for name in frame.subjects(of: .poolInUse).prefix(Self.poolLimit) {
            guard pools[name] != nil || pools.count < Self.poolLimit,
                let point = PoolPoint(frame, pool: name), let size = point.size
            else { continue }
            var pool = pools[name] ?? Pool()
            let isWanting = point.pending > 0 || point.timeoutRate > 0
            let transition = pool.excursion.update(
                isBad: point.isFull && isWanting,
                isGood: point.inUse < 0.95 * size && point.timeoutRate == 0, at: point.at)
            switch transition {
            case .none: break
            case .opened: events += pool.open.open(Self.finding(point, size: size))
            case .closed: events += pool.open.end(at: point.at)
            }
            pools[name] = pool
        }
        return events
    }

    private static func finding(_ point: PoolPoint, size: Double) -> Finding {
        let timeouts =
            point.timeoutRate > 0
            ? ", \(Wording.number(point.timeoutRate)) a second give up waiting" : ""
        return Finding(
            detector: "pool-exhausted", kind: .exhausted, service: point.service,
            subject: point.pool, severity: .page,
            startedAt: point.at - .milliseconds(Int64(point.intervalSeconds * 1000)),
            detectedAt: point.at,
            title: "\(point.service): \(point.name) is exhausted, "
                + "\(Wording.number(point.pending)) requests wait for a connection",
            evidence: [
                Evidence(
                    "\(Wording.number(point.inUse)) of \(Wording.number(size)) connections are in "
                        + "use, \(Wording.number(point.pending)) requests wait\(timeouts).",
                    signal: Signal(.poolInUse, of: point.pool), after: point.inUse,
                    unit: "connections", at: point.at)
            ])
    }
}
