import Model

/// What the record of one service shows, before anybody is blamed.
struct ServiceFacts: Sendable {
    /// The record.
    let record: ServiceRecord
    /// The moment its first pool ran out, if it did.
    let exhaustedAt: Timestamp?
    /// The leaks, one a pool at most.
    let leaks: [LeakFact]
    /// The indexes that are gone.
    let indexes: [IndexFact]
    /// The rise of the traffic.
    let traffic: TrafficFact?
    /// The services called that got worse.
    let upstreams: [UpstreamFact]
    /// The crash.
    let crash: CrashFact?
    /// The rise of the share of requests that fail.
    let errors: Step?
    /// The rise of the time to answer.
    let latency: Step?

    /// Reads the record of a service.
    ///
    /// - Complexity: O(frames × signals).
    init(_ full: ServiceRecord, in landscape: Landscape) {
        let end = landscape.repairedAt ?? landscape.at
        let record = full.through(end)
        let exhaustions = record.pools.compactMap {
            landscape.exhaustion(of: full.service, pool: $0)
        }
        let exhausted = exhaustions.min().flatMap { $0 <= end ? $0 : nil }
        // What a full pool does to rates and times is an effect and no evidence of a cause.
        let limit = exhausted ?? end
        self.record = record
        exhaustedAt = exhausted
        // An index that is gone stays gone, whatever else was over in between.
        let whole = landscape.whole[full.service]?.through(end) ?? record
        indexes = IndexFact.find(in: whole, until: limit)
        traffic = TrafficFact.find(in: record, until: limit)
        let upstreams = UpstreamFact.find(in: record)
        self.upstreams = upstreams
        leaks = record.pools.compactMap { LeakFact.find(in: record, pool: $0, until: limit) }
            .filter { !Self.isJustSlow($0, record: record, upstreams: upstreams) }
        crash = CrashFact.find(in: record, changes: landscape.changes)
        errors = Step.find(
            in: record.series(.errorRatio),
            limits: .init(ratio: 2, rise: 0.01, significance: 4, side: 2))
        latency = Step.find(
            in: record.series(.latencyMean), limits: .init(ratio: 1.5, rise: 0.001, side: 2))
    }

    /// Whose facts these are.
    var service: ServiceID { record.service }

    /// Whether the oldest holder is no older than work now takes: slow work looks like a leak at first.
    private static func isJustSlow(
        _ leak: LeakFact, record: ServiceRecord, upstreams: [UpstreamFact]
    ) -> Bool {
        let holds = record.series(.poolHoldMean, of: leak.pool).through(leak.readAt)
        let calls = upstreams.compactMap { $0.slower?.after }
        let work = max(holds.suffix(3).largest ?? 0, calls.max() ?? 0)
        return leak.readAt.seconds(since: leak.onset) < 3 * work
    }

    /// The first moment anything changed; the record before it is the baseline.
    var firstOnset: Timestamp? {
        let steps = [traffic?.step.lastBefore, errors?.lastBefore, latency?.lastBefore]
        let rest =
            leaks.map(\.onset) + indexes.filter { !isOld($0) }.map(\.lastSeen)
            + upstreams.map(\.lastBefore) + [crash?.lastSeen].compactMap { $0 }
        return (steps.compactMap { $0 } + rest).min()
    }

    /// Whether an index was gone before the record begins, so that the baseline does without it too.
    func isOld(_ index: IndexFact) -> Bool { record.start.map { index.onset < $0 } ?? false }

    /// Minutes of normal record before anything changed.
    var baselineMinutes: Double {
        guard let start = record.start, let end = firstOnset ?? record.frames.last?.at else {
            return 0
        }
        return max(0, end.seconds(since: start)) / 60
    }
}
