import Model

/// What detectors would notice on the frames, by plain limits.
enum SimulatedFindings {
    static func all(
        in frames: [ServiceID: [SignalFrame]], indexSeverity: Severity = .info
    ) -> [Finding] {
        frames.keys.sorted().flatMap { service in
            of(service, frames[service] ?? [], indexSeverity: indexSeverity)
        }.sorted { ($0.detectedAt, $0.id) < ($1.detectedAt, $1.id) }
    }

    private static func of(
        _ service: ServiceID, _ frames: [SignalFrame], indexSeverity: Severity
    ) -> [Finding] {
        let pool = service.rawValue
        let usual = frames.prefix(9).compactMap { $0[.latencyMean] }
        let latency = usual.reduce(0, +) / Double(max(1, usual.count))
        let all = frames.last { $0.indexes != nil }?.indexes
        let kinds: [(Finding.Kind, Severity, (SignalFrame) -> Bool)] = [
            (.exhaustionForecast, .page, { $0[.poolAgedHolders, of: pool] ?? 0 >= 4 }),
            (.exhausted, .page, { $0[.poolUtilisation, of: pool] ?? 0 >= 0.98 }),
            (.errors, .page, { $0[.errorRatio] ?? 0 >= 0.03 }),
            (.slow, .warning, { $0[.latencyMean] ?? 0 >= 2.5 * latency }),
            (.unreachable, .page, { $0.failure != nil }),
            (.indexMissing, indexSeverity, { $0.indexes == all && frames[0].indexes != all }),
        ]
        return kinds.compactMap { kind, severity, holds in
            // Two frames in a row, as a detector that does not flap would want.
            let index = frames.indices.dropFirst().first {
                holds(frames[$0]) && holds(frames[$0 - 1])
            }
            guard let index else { return nil }
            return Finding(
                detector: kind.rawValue, kind: kind, service: service, subject: pool,
                severity: severity, startedAt: frames[index - 1].at, detectedAt: frames[index].at,
                title: "\(service): \(kind.rawValue)")
        }
    }
}
