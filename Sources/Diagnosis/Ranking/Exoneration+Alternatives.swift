import Language
import Detection
import Model

extension Exoneration {
    /// The kinds of cause that the record of the hit service speaks against, with the numbers.
    func alternatives(at service: ServiceID) -> [RuledOut] {
        guard let facts = verdict.facts[service] else { return [] }
        let kinds = Set(blamed.map(\.kind))
        var cleared: [RuledOut] = []
        if !kinds.contains(.resourceLeak) { cleared += noLeak(facts) }
        if !kinds.contains(.missingIndex) { cleared += noIndex(facts) }
        if !kinds.contains(.trafficSurge), facts.traffic == nil { cleared += noTraffic(facts) }
        cleared += sameUpstreams(facts)
        if !kinds.contains(.crash), facts.crash == nil { cleared += noCrash(facts) }
        return cleared
    }

    private func noLeak(_ facts: ServiceFacts) -> [RuledOut] {
        facts.record.pools.compactMap { pool in
            guard !facts.leaks.contains(where: { $0.pool == pool }) else { return nil }
            let aged = facts.record.series(.poolAgedHolders, of: pool)
            let returns = facts.record.series(.poolReturnRate, of: pool)
            guard let most = aged.largest else { return nil }
            let reason =
                most < 1
                ? "no connection was held for more than 30 s"
                : "\(Wording.number(most)) connections were held for more than 30 s at most, and "
                    + "they came back or work itself slowed"
            guard !returns.isEmpty else { return nil }
            return RuledOut(suspect: "Leaked connections of \(facts.service)", reason: reason)
        }
    }

    private func noIndex(_ facts: ServiceFacts) -> [RuledOut] {
        guard facts.indexes.isEmpty,
            let indexes = facts.record.frames.last(where: { $0.indexes != nil })?.indexes,
            !indexes.isEmpty
        else { return [] }
        let count = indexes.count
        let reason = count == 1 ? "its one index is there" : "all \(count) indexes are there"
        return [RuledOut(suspect: "Indexes of \(facts.service)", reason: reason)]
    }

    private func noTraffic(_ facts: ServiceFacts) -> [RuledOut] {
        let rates = facts.record.series(.requestRate)
        guard let start = primary?.onset, !rates.before(start).isEmpty else { return [] }
        let before = Wording.number(rates.before(start).mean)
        let end = facts.exhaustedAt ?? verdict.landscape.at
        let after = Wording.number(rates.from(start).through(end).mean)
        return [
            RuledOut(
                suspect: "Traffic of \(facts.service)",
                reason: "no rise (\(before) → \(after) requests a second)")
        ]
    }

    private func sameUpstreams(_ facts: ServiceFacts) -> [RuledOut] {
        guard let start = primary?.onset else { return [] }
        let changed = Set(facts.upstreams.map(\.upstream))
        return facts.record.subjects(of: .upstreamMean).compactMap { upstream in
            guard !changed.contains(ServiceID(upstream)) else { return nil }
            let times = facts.record.series(.upstreamMean, of: upstream)
            let before = times.before(start)
            let after = times.from(start)
            guard !before.isEmpty, !after.isEmpty else { return nil }
            return RuledOut(
                suspect: upstream,
                reason: "answers unchanged (\(Wording.duration(before.mean)) → "
                    + "\(Wording.duration(after.mean)))")
        }
    }

    private func noCrash(_ facts: ServiceFacts) -> [RuledOut] {
        guard facts.record.isMonitored, let start = facts.record.start else { return [] }
        return [
            RuledOut(
                suspect: "Crash of \(facts.service)",
                reason: "answered every scrape since \(start.timeOfDay), no unplanned restart")
        ]
    }
}
