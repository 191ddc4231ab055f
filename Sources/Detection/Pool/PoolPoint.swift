import Model

/// What one frame tells of one pool.
struct PoolPoint {
    let service: ServiceID
    let pool: String
    let at: Timestamp
    let intervalSeconds: Double
    let inUse: Double
    let size: Double?
    let explained: Double?
    let aged: Double?
    let oldest: Double?
    let pending: Double
    let timeoutRate: Double
    let returnRate: Double?
    let holdMean: Double?

    init?(_ frame: SignalFrame, pool: String) {
        guard let inUse = frame[.poolInUse, of: pool] else { return nil }
        service = frame.service
        self.pool = pool
        at = frame.at
        intervalSeconds = frame.intervalSeconds
        self.inUse = inUse
        size = frame[.poolSize, of: pool].flatMap { $0 > 0 ? $0 : nil }
        explained = frame[.poolExplained, of: pool]
        aged = frame[.poolAgedHolders, of: pool]
        oldest = frame[.poolOldestHolder, of: pool]
        pending = frame[.poolPending, of: pool] ?? 0
        timeoutRate = frame[.poolTimeoutRate, of: pool] ?? 0
        returnRate = frame[.poolReturnRate, of: pool]
        holdMean = frame[.poolHoldMean, of: pool]
    }

    var unexplained: Double? { explained.map { inUse - $0 } }

    /// Whether (nearly) nothing was left over the interval.
    var isFull: Bool { size.map { inUse >= $0 - max(0.5, $0 * 0.01) } ?? false }

    /// What to call the pool in a sentence about its service.
    var name: String {
        pool == service.rawValue || pool == "default" ? "the database pool" : "the pool '\(pool)'"
    }
}
