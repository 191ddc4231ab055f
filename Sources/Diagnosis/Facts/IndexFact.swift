import Model

/// An index that was there and is gone.
struct IndexFact: Hashable, Sendable {
    /// The index, as `table.index`.
    let index: String
    /// The last moment it was seen.
    let lastSeen: Timestamp
    /// The first moment it was missing.
    let onset: Timestamp
    /// The statement that became slowest by ratio, if any did.
    let statement: Slowdown?
    /// Connection time added per request, in seconds.
    let addedHold: Double

    /// A statement before and after.
    struct Slowdown: Hashable, Sendable {
        /// The statement's name.
        let name: String
        /// Its mean time before, in seconds.
        let before: Double
        /// Its mean time after, in seconds.
        let after: Double
        /// Executions per second.
        let rate: Double
        /// After divided by before.
        var ratio: Double { after / max(before, 1e-9) }
    }

    /// The indexes that vanished before a moment and did not come back before it.
    static func find(in record: ServiceRecord, until end: Timestamp) -> [IndexFact] {
        let told = record.frames.filter { $0.at <= end }
        var facts: [IndexFact] = []
        var known: Set<String> = []
        var missing: [String: (lastSeen: Timestamp, onset: Timestamp)] = [:]
        var last: Timestamp?
        for frame in told {
            guard let indexes = frame.indexes else { continue }
            if let last {
                for gone in known.subtracting(indexes) where missing[gone] == nil {
                    missing[gone] = (last, frame.at)
                }
            }
            for back in indexes { missing[back] = nil }
            known.formUnion(indexes)
            last = frame.at
        }
        for (index, times) in missing.sorted(by: { $0.key < $1.key }) {
            facts.append(
                fact(index, lastSeen: times.lastSeen, onset: times.onset, in: record, until: end))
        }
        return facts
    }

    private static func fact(
        _ index: String, lastSeen: Timestamp, onset: Timestamp, in record: ServiceRecord,
        until end: Timestamp
    ) -> IndexFact {
        let slowed = record.subjects(of: .statementMean).compactMap {
            slowdown(of: $0, in: record, at: onset, until: end)
        }
        let work = slowed.reduce(0) { $0 + ($1.after - $1.before) * $1.rate }
        let returns = record.pools.map {
            record.series(.poolReturnRate, of: $0).from(onset).through(end).mean
        }
        let perRequest = work / max(returns.max() ?? 0, 1e-6)
        let worst = slowed.max { ($0.ratio, $1.name) < ($1.ratio, $0.name) }
        return IndexFact(
            index: index, lastSeen: lastSeen, onset: onset, statement: worst,
            addedHold: returns.isEmpty
                ? 0
                : max(perRequest, holdRise(in: record, at: onset, until: end, slowed: slowed)))
    }

    /// The rise of the time held at the very moment, where no other service got slower with it.
    private static func holdRise(
        in record: ServiceRecord, at onset: Timestamp, until end: Timestamp, slowed: [Slowdown]
    ) -> Double {
        guard !slowed.isEmpty else { return 0 }
        let upstream = record.subjects(of: .upstreamMean).contains {
            Step.find(in: record.series(.upstreamMean, of: $0).through(end)) != nil
        }
        guard !upstream else { return 0 }
        let rises = record.pools.compactMap { pool -> Double? in
            let hold = record.series(.poolHoldMean, of: pool).through(end)
            guard let step = Step.find(in: hold),
                step.at.seconds(since: onset).magnitude <= 60
            else { return nil }
            return step.rise
        }
        return rises.max() ?? 0
    }

    private static func slowdown(
        of statement: String, in record: ServiceRecord, at onset: Timestamp, until end: Timestamp
    ) -> Slowdown? {
        let means = record.series(.statementMean, of: statement).through(end)
        let before = means.before(onset)
        let after = means.from(onset)
        guard before.count >= 2, !after.isEmpty else { return nil }
        let rate = record.series(.statementRate, of: statement).from(onset).through(end).mean
        // The first frame after the drop holds both kinds of executions, so the middle one counts.
        let slowdown = Slowdown(
            name: statement, before: before.median, after: after.median, rate: rate)
        let noise = Statistics.deviation(before.values[...])
        let isClear = slowdown.after - slowdown.before > 4 * noise
        return slowdown.ratio >= 1.5 && isClear ? slowdown : nil
    }
}
