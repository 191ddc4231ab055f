import Model

/// Connections that are taken and never given back.
///
/// Three signs must agree: connections held far longer than work takes (or held by no work that
/// finishes, by Little's law), an oldest holder that does not change, so that its age dates the
/// first leak, and finished work that has not dropped. The last one tells a leak from work that
/// waits for something slow, which holds connections as well but finishes less.
struct LeakFact: Hashable, Sendable {
    /// The pool.
    let pool: String?
    /// When the first connection was leaked: the moment it was read less the age of the oldest.
    let onset: Timestamp
    /// When the rest was read.
    let readAt: Timestamp
    /// Connections held for more than 30 s then; `nil` where the pool does not tell ages.
    let aged: Double?
    /// Connections held for more than 30 s before the leak.
    let agedBefore: Double
    /// Connections leaked until then.
    let count: Double
    /// The size of the pool.
    let size: Double
    /// Connections in use then.
    let inUse: Double
    /// Connections finished work explains then.
    let explained: Double
    /// Connections given back per second before and during the leak.
    let finished: (before: Double, during: Double)

    /// Connections leaked per second since the first.
    var perSecond: Double { count / max(1, readAt.seconds(since: onset)) }

    static func == (left: LeakFact, right: LeakFact) -> Bool {
        left.pool == right.pool && left.onset == right.onset && left.readAt == right.readAt
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(pool)
        hasher.combine(onset)
    }

    /// The leak of a pool, if there is one.
    ///
    /// What follows `end`, the exhaustion or the end of the record, is no evidence.
    static func find(in record: ServiceRecord, pool: String?, until end: Timestamp) -> LeakFact? {
        let aged = record.series(.poolAgedHolders, of: pool).through(end)
        let unexplained = record.series(.poolUnexplained, of: pool).through(end)
        guard let readAt = readingTime(aged: aged, unexplained: unexplained) else { return nil }
        guard let onset = onset(in: record, pool: pool, readAt: readAt, aged: aged) else {
            return nil
        }
        let agedNow = aged.through(readAt).values.last ?? 0
        let agedBefore = aged.before(onset).median
        let usual = unexplained.before(onset)
        let now = Statistics.median(unexplained.through(readAt).suffix(3).values)
        let spread = Statistics.deviation(usual.values[...])
        let rise = now - usual.median
        let isVisible = agedNow - agedBefore >= 3 || (rise >= 3 && rise >= 4 * spread)
        guard isVisible, agedNow > agedBefore || aged.isEmpty || rise >= 3 else { return nil }
        let returned = record.series(.poolReturnRate, of: pool)
        let before = returned.before(onset).mean
        let during = returned.from(onset).through(readAt)
        guard before == 0 || during.isEmpty || during.mean >= 0.7 * before else { return nil }
        let inUse = Statistics.mean(
            record.series(.poolInUse, of: pool).through(readAt).suffix(3).values[...])
        return LeakFact(
            pool: pool, onset: onset, readAt: readAt, aged: aged.isEmpty ? nil : agedNow,
            agedBefore: agedBefore,
            count: max(agedNow - agedBefore, rise),
            size: record.series(.poolSize, of: pool).values.last ?? 0, inUse: inUse,
            explained: max(0, inUse - now),
            finished: (before: before, during: during.isEmpty ? before : during.mean))
    }

    private static func readingTime(aged: Series, unexplained: Series) -> Timestamp? {
        let series = (aged.largest ?? 0) > 0 ? aged : unexplained
        guard let most = series.largest, most > 0 else { return nil }
        let index = series.values.lastIndex { $0 >= most }
        return index.map { series.times[$0] }
    }

    private static func onset(
        in record: ServiceRecord, pool: String?, readAt: Timestamp, aged: Series
    ) -> Timestamp? {
        let oldest = record.series(.poolOldestHolder, of: pool).through(readAt)
        if let age = oldest.values.last, age >= 20, let read = oldest.times.last {
            let onset = read - .milliseconds(Int64(age * 1000))
            let wasNormal = aged.before(onset).median == 0
            if wasNormal { return isSteady(oldest, onset: onset, record.interval) ? onset : nil }
        }
        let usual = aged.median
        if let first = zip(aged.times, aged.values).first(where: { $0.1 >= usual + 2 }) {
            return first.0 - .seconds(30)
        }
        return Step.find(in: record.series(.poolUnexplained, of: pool).through(readAt))?.at
    }

    /// Whether the oldest holder stayed the same one since it had time to become conspicuous.
    private static func isSteady(_ oldest: Series, onset: Timestamp, _ interval: Double) -> Bool {
        let later = oldest.from(onset + .seconds(60))
        guard later.count >= 3 else { return true }
        let same = zip(later.times, later.values).count { time, age in
            (time.seconds(since: onset) - age).magnitude <= 2 * interval + 5
        }
        return Double(same) >= 0.8 * Double(later.count)
    }
}
