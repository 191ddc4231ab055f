package import Model

/// The time between two scrapes of the same process, and what its counters did in it.
struct Interval {
    let earlier: Reading
    let later: Reading
    let seconds: Double

    init(from earlier: Reading, to later: Reading) {
        self.earlier = earlier
        self.later = later
        seconds = later.at.seconds(since: earlier.at)
    }

    /// How much a counter grew; a series that is new stood at 0 before.
    func growth(_ role: MetricRole, _ subject: String = "") -> Double? {
        later.value(role, subject).map { max(0, $0 - (earlier.value(role, subject) ?? 0)) }
    }

    /// Adds everything that is a rate or a mean over the interval.
    func addRates(to values: inout [Signal: Double]) {
        addRequests(to: &values)
        for pool in Set(
            later.subjects(of: .poolUsed) + later.subjects(of: .poolUsedSeconds)
                + later.subjects(of: .poolReturns))
        {
            addPool(pool, to: &values)
        }
        for statement in later.subjects(of: .statements) {
            addStatement(statement, to: &values)
        }
        for upstream in Set(
            later.subjects(of: .upstreamCalls) + later.subjects(of: .upstreamErrors))
        {
            addUpstream(upstream, to: &values)
        }
    }

    private func addRequests(to values: inout [Signal: Double]) {
        if let requests = growth(.requests) ?? growth(.requestsTimed) {
            values[Signal(.requestRate)] = requests / seconds
        }
        if let requests = growth(.requests), requests > 0 {
            let errors = max(0, later.serverErrors - earlier.serverErrors)
            values[Signal(.errorRatio)] = min(1, errors / requests)
        }
        values[Signal(.latencyMean)] = mean(.requestSeconds, per: .requestsTimed)
        values[Signal(.latencyP95)] = percentile(0.95)
    }

    private func addPool(_ pool: String, to values: inout [Signal: Double]) {
        values[Signal(.poolInUse, of: pool)] = growth(.poolUsedSeconds, pool).map { $0 / seconds }
        values[Signal(.poolExplained, of: pool)] = growth(.poolUseSeconds, pool).map {
            $0 / seconds
        }
        values[Signal(.poolReturnRate, of: pool)] = growth(.poolReturns, pool).map { $0 / seconds }
        values[Signal(.poolTimeoutRate, of: pool)] = growth(.poolTimeouts, pool).map {
            $0 / seconds
        }
        values[Signal(.poolHoldMean, of: pool)] = mean(.poolUseSeconds, per: .poolReturns, pool)
        values[Signal(.poolWaitMean, of: pool)] = mean(.poolWaitSeconds, per: .poolWaits, pool)
    }

    private func addStatement(_ statement: String, to values: inout [Signal: Double]) {
        values[Signal(.statementRate, of: statement)] = growth(.statements, statement).map {
            $0 / seconds
        }
        let mean = mean(.statementSeconds, per: .statements, statement)
        values[Signal(.statementMean, of: statement)] = mean
        if let table = later.tables[statement] {
            values[Signal(.tableStatementMean, of: "\(table)/\(statement)")] = mean
        }
    }

    private func addUpstream(_ upstream: String, to values: inout [Signal: Double]) {
        let errors = growth(.upstreamErrors, upstream) ?? 0
        let calls = max(growth(.upstreamCalls, upstream) ?? 0, errors)
        values[Signal(.upstreamRate, of: upstream)] = calls / seconds
        values[Signal(.upstreamErrorRatio, of: upstream)] = calls > 0 ? errors / calls : nil
        values[Signal(.upstreamMean, of: upstream)] = mean(
            .upstreamSeconds, per: .upstreamCalls, upstream)
    }

    private func mean(
        _ sum: MetricRole, per count: MetricRole, _ subject: String = ""
    ) -> Double? {
        guard let sum = growth(sum, subject), let count = growth(count, subject), count > 0
        else { return nil }
        return sum / count
    }

    /// A percentile of the request durations, by interpolation inside the bucket it falls in.
    ///
    /// In the last, open bucket it is the bucket's lower bound, as Prometheus has it.
    private func percentile(_ share: Double) -> Double? {
        let buckets = later.subjects(of: .requestBucket)
            .compactMap { text -> (bound: Double, count: Double)? in
                guard let bound = text == "+Inf" ? Double.infinity : Double(text),
                    let count = growth(.requestBucket, text)
                else { return nil }
                return (bound, count)
            }
            .sorted { $0.bound < $1.bound }
        guard let total = buckets.last?.count, total > 0 else { return nil }
        let rank = share * total
        var lower: (bound: Double, count: Double) = (0, 0)
        for bucket in buckets {
            if bucket.count >= rank {
                guard bucket.bound.isFinite, bucket.count > lower.count else { return lower.bound }
                let part = (rank - lower.count) / (bucket.count - lower.count)
                return lower.bound + (bucket.bound - lower.bound) * part
            }
            lower = bucket
        }
        return nil
    }
}

extension Signal.Name {
    /// Mean time of a statement on a table, in seconds; the subject is `table/statement`.
    package static let tableStatementMean: Self = "table.statementMean"
}
