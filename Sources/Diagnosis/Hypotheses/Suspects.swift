import Language
import Detection
import Model

/// Turns the facts of one service into things that may be to blame.
///
/// The strength of each is the share of the damage that it accounts for:
/// - on a pool at stake, half of it for being necessary (without it the pool does not run out, by
///   ``PoolModel``), half for its share of the lost headroom;
/// - elsewhere, its share of the rise of time to answer, or how many requests fail.
///
/// What no change precedes counts somewhat less, since a change is a cause by itself.
struct Suspects: Sendable {
    /// The facts they are made of.
    let facts: ServiceFacts
    /// The landscape they stand in.
    let landscape: Landscape
    /// The pools that run out or are about to.
    let cases: [PoolCase]

    /// The suspects of one service.
    init(facts: ServiceFacts, landscape: Landscape) {
        self.facts = facts
        self.landscape = landscape
        cases = facts.record.pools.compactMap { pool in
            PoolCase(pool: pool, facts: facts, landscape: landscape)
        }
    }

    /// All of them.
    var all: [Hypothesis] {
        leaks + indexes + [traffic, crash, errors, slow].compactMap { $0 } + upstreams
    }

    /// Whether a pool of the service ran out or is about to.
    var isPoolAtStake: Bool {
        cases.contains { landscape.isPoolAtStake(of: facts.service, pool: $0.pool) }
    }

    private var service: ServiceID { facts.service }

    /// The pool at stake, or the only one there is.
    var mainCase: PoolCase? {
        cases.first { $0.exhaustedAt != nil }
            ?? cases.max { $0.risen / $0.size < $1.risen / $1.size }
    }

    private var leaks: [Hypothesis] {
        facts.leaks.map { leak in
            let pool = cases.first { $0.pool == leak.pool }
            let change = Attribution.change(
                of: service, onset: leak.onset,
                window: min(3600, max(300, 5 / max(leak.perSecond, 1e-6))),
                in: landscape.changes)
            var suspect = Hypothesis(
                kind: .resourceLeak, service: service, subject: leak.pool,
                lastBefore: leak.onset, onset: leak.onset, change: change,
                strength: 0.5 + 0.5 * (pool?.share(of: .leak) ?? 0.5),
                certainty: Certainty.count(leak.count),
                title: title(of: leak, change: change),
                evidence: leak.evidence + remains(of: change), observers: [service])
            suspect.effect = pool?.effect(of: .leak)
            suspect.soonerSeconds = pool?.sooner(by: .leak)
            return suspect
        }
    }

    private func title(of leak: LeakFact, change: Change?) -> String {
        if let change, landscape.replacement(of: change) != nil {
            return "Connections taken under \(Wording.origin(change)) are still held"
        }
        return "Connections not returned since "
            + (change.map(Wording.origin) ?? leak.onset.timeOfDay)
    }

    /// That a change was in force no more when the incident began, and its effect lasts.
    private func remains(of change: Change?) -> [Evidence] {
        guard let change, let next = landscape.replacement(of: change) else { return [] }
        return [
            Evidence(
                "\(Wording.origin(change)) runs no more since \(next.at.timeOfDay) "
                    + "(“\(next.title)”); what it left behind lasts.", at: next.at)
        ]
    }

    private var indexes: [Hypothesis] {
        facts.indexes.map { index in
            let change = Attribution.change(
                of: service, onset: index.onset,
                window: 120 + index.onset.seconds(since: index.lastSeen), in: landscape.changes)
            let factor = PoolModel.Factor.index(index.index)
            let name = change.map { change in
                let isRollback = change.kind == .rollback
                let version = isRollback ? nil : change.version
                return "dropped in \(version ?? Wording.origin(change))"
            }
            var suspect = Hypothesis(
                kind: .missingIndex, service: service, subject: index.index,
                lastBefore: index.lastSeen, onset: index.onset, change: change,
                strength: max(poolStrength(factor), latencyShare(of: index)),
                certainty: index.statement == nil ? 0.8 : 0.97,
                title: "Index \(index.index) "
                    + (name ?? "gone since \(index.onset.timeOfDay)"),
                evidence: index.evidence + remains(of: change), observers: [service])
            suspect.effect = indexEffect(index)
            suspect.soonerSeconds = isPoolAtStake ? mainCase?.sooner(by: factor) : nil
            return suspect
        }
    }

    private var traffic: Hypothesis? {
        guard let fact = facts.traffic else { return nil }
        let campaign = Attribution.campaign(for: fact.step, in: landscape.changes)
        let growth = "Traffic +\(Wording.percent(fact.step.ratio - 1))"
        var suspect = Hypothesis(
            kind: .trafficSurge, service: service, lastBefore: fact.step.lastBefore,
            onset: fact.step.at, change: campaign,
            strength: max(poolStrength(.traffic), overload(fact)),
            certainty: Certainty.significance(fact.step.significance),
            title: campaign.map { "\(growth) from “\($0.title)”" }
                ?? "\(growth) since \(fact.step.at.timeOfDay)",
            evidence: fact.evidence(of: service, campaign: campaign), observers: [service])
        if isPoolAtStake, let pool = mainCase {
            suspect.effect = pool.effect(of: .traffic)
            suspect.soonerSeconds = pool.sooner(by: .traffic)
        }
        return suspect
    }

    private var crash: Hypothesis? {
        guard let crash = facts.crash else { return nil }
        let isNoticed = landscape.loud.contains {
            $0.startedAt >= crash.lastSeen - .seconds(30)
                && ($0.service == service || landscape.needs($0.service, service))
        }
        return Hypothesis(
            kind: .crash, service: service, lastBefore: crash.lastSeen, onset: crash.onset,
            change: crash.change, strength: crash.missed > 0 ? 0.95 : isNoticed ? 0.7 : 0.2,
            certainty: crash.restarts > 0 ? 0.98 : crash.missed > 1 ? 0.95 : 0.8,
            title: "\(service) crashed at \(crash.onset.timeOfDay)"
                + (crash.change.map { " after \(Wording.origin($0))" } ?? ""),
            evidence: crash.evidence(of: service), observers: [service])
    }

    /// The strength of a factor of the pool, 0 when the pool is not what the incident is about.
    private func poolStrength(_ factor: PoolModel.Factor) -> Double {
        guard isPoolAtStake, let pool = mainCase else { return 0 }
        let share = pool.share(of: factor)
        return share > 0.05 && pool.isNecessary(factor) ? 0.5 + 0.5 * share : 0.5 * share
    }

    /// The share of a rise of time to answer that the slower statement accounts for.
    private func latencyShare(of index: IndexFact) -> Double {
        guard !isPoolAtStake else { return 0 }
        let isTold = landscape.loud.contains {
            $0.service == service && $0.kind == .indexMissing
        }
        let floor = isTold ? 0.6 : index.statement == nil ? 0.05 : 0.2
        guard !facts.isOld(index) else { return isTold ? floor : 0.05 }
        guard let latency = facts.latency, let statement = index.statement,
            latency.at >= index.lastSeen - .seconds(30)
        else { return floor }
        let requests = max(facts.record.series(.requestRate).from(index.onset).mean, 1e-6)
        let added = (statement.after - statement.before) * statement.rate / requests
        return max(floor, min(1, added / latency.rise))
    }

    /// What the demand did where there is no pool to measure it by.
    private func overload(_ fact: TrafficFact) -> Double {
        guard !isPoolAtStake, fact.step.ratio >= 1.3 else { return 0 }
        let suffered = [facts.errors, facts.latency].compactMap { $0 }.contains {
            let delay = $0.at.seconds(since: fact.step.lastBefore)
            return delay >= 0 && delay <= 180
        }
        return suffered ? 0.45 : 0
    }

    private func indexEffect(_ index: IndexFact) -> String? {
        let factor = PoolModel.Factor.index(index.index)
        let slowdown = index.statement.map {
            "statement \($0.name) takes \(Wording.number($0.ratio)) times as long"
        }
        guard isPoolAtStake, let pool = mainCase, pool.model.factors.contains(factor) else {
            return slowdown ?? "no statement became slower"
        }
        guard (pool.sooner(by: factor) ?? 60) < 15, let slowdown else {
            return pool.effect(of: factor)
        }
        return "\(pool.effect(of: factor)); \(slowdown)"
    }
}
