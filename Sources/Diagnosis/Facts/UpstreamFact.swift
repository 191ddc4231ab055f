import Model

/// A service called that answers slower, or fails more often, than before.
struct UpstreamFact: Hashable, Sendable {
    /// The caller that saw it.
    let caller: ServiceID
    /// The service called.
    let upstream: ServiceID
    /// The rise of the mean time of a call, in seconds.
    let slower: Step?
    /// The rise of the share of calls that fail.
    let failing: Step?
    /// Calls per request of the caller.
    let callsPerRequest: Double

    /// When it began.
    var onset: Timestamp { [slower?.at, failing?.at].compactMap { $0 }.min() ?? slowestPossible }
    /// The last moment without it.
    var lastBefore: Timestamp {
        [slower?.lastBefore, failing?.lastBefore].compactMap { $0 }.min() ?? slowestPossible
    }

    private var slowestPossible: Timestamp { Timestamp(millisecondsSinceEpoch: .max) }

    /// What a caller saw of the services it calls.
    static func find(in record: ServiceRecord) -> [UpstreamFact] {
        let upstreams = Set(
            record.subjects(of: .upstreamMean) + record.subjects(of: .upstreamErrorRatio))
        return upstreams.sorted().compactMap { find(upstream: $0, in: record) }
    }

    private static func find(upstream: String, in record: ServiceRecord) -> UpstreamFact? {
        let slower = Step.find(
            in: record.series(.upstreamMean, of: upstream),
            limits: .init(ratio: 1.5, rise: 0.005, side: 2))
        let failing = Step.find(
            in: record.series(.upstreamErrorRatio, of: upstream),
            limits: .init(ratio: 2, rise: 0.02, side: 2))
        guard slower != nil || failing != nil else { return nil }
        let rate = record.series(.upstreamRate, of: upstream)
        let onset = [slower?.at, failing?.at].compactMap { $0 }.min()
        let requests = record.series(.requestRate)
        let usual = onset.map { (rate.before($0).mean, requests.before($0).mean) } ?? (0, 0)
        return UpstreamFact(
            caller: record.service, upstream: ServiceID(upstream), slower: slower,
            failing: failing, callsPerRequest: usual.1 > 0 ? usual.0 / usual.1 : 1)
    }
}
