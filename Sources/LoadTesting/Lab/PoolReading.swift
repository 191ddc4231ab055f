import Model

/// The figures of a pool that the lab itself looks at, read from a page of metrics.
struct PoolReading: Equatable {
    let used: Double
    let size: Double
    let pending: Double
    let timeouts: Double

    /// Reads a page; `nil` when it tells of no pool.
    init?(page: String) {
        var values: [String: Double] = [:]
        for line in page.split(separator: "\n") where line.hasPrefix("db_client_connection_") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let value = Double(parts[1]) else { continue }
            let name = String(parts[0].prefix { $0 != "{" })
            if parts[0].contains("state=\"idle\"") { continue }
            values[name] = value
        }
        guard let used = values["db_client_connection_count"],
            let size = values["db_client_connection_max"]
        else { return nil }
        self.used = used
        self.size = size
        pending = values["db_client_connection_pending_requests"] ?? 0
        timeouts = values["db_client_connection_timeouts_total"] ?? 0
    }
}

/// Notices that a pool has run out and stays so.
///
/// That is: in four readings in a row all connections are in use and callers wait or give up. A
/// burst that passes is no exhaustion.
struct ExhaustionWatch {
    private static let enough = 4
    private var last: PoolReading?
    private var full: [Timestamp] = []

    /// Takes a reading.
    ///
    /// - Returns: When the pool ran out, once that is certain.
    mutating func exhausted(_ reading: PoolReading, at now: Timestamp) -> Timestamp? {
        let gaveUp = reading.timeouts > (last?.timeouts ?? reading.timeouts)
        let isFull = reading.used >= reading.size && (gaveUp || reading.pending > 0)
        last = reading
        guard isFull else {
            full = []
            return nil
        }
        full.append(now)
        return full.count >= Self.enough ? full[0] : nil
    }
}
