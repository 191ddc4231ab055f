import Language
import Detection
import Model

/// One pool that ran out or is about to: what it needs now, and because of what.
struct PoolCase: Sendable {
    /// The service whose pool it is.
    let service: ServiceID
    /// The pool.
    let pool: String?
    /// The model with everything that was found.
    let model: PoolModel
    /// When it ran out; `nil` while it has not.
    let exhaustedAt: Timestamp?
    /// Connections it may open.
    let size: Double
    /// When `risen` was read.
    let readAt: Timestamp
    /// Connections in use beyond the usual then.
    let risen: Double

    /// The level at which it ran out, or will.
    ///
    /// A mean level somewhat below the size is full, as the number in use fluctuates; the level at
    /// the observed moment measures by how much.
    private let target: Double

    /// Takes a pool of a service apart.
    init?(pool: String?, facts: ServiceFacts, landscape: Landscape) {
        let record = facts.record
        let inUse = record.series(.poolInUse, of: pool)
        let end = facts.exhaustedAt ?? record.frames.last?.at
        guard let size = record.series(.poolSize, of: pool).values.last, size > 0, let end,
            let readAt = inUse.through(end).times.last
        else { return nil }
        service = facts.service
        self.pool = pool
        self.size = size
        exhaustedAt = facts.exhaustedAt
        self.readAt = readAt
        let model = PoolModel(pool: pool, facts: facts, until: end)
        self.model = model
        let usual = facts.firstOnset.map { inUse.before($0).mean } ?? 0
        risen = max(1, inUse.through(end).suffix(2).mean - (usual > 0 ? usual : model.usual))
        let reached = facts.exhaustedAt.map { model.level(at: $0) } ?? size
        target = reached >= 0.5 * size ? min(reached, size) : size
    }

    /// The share of the lost headroom that a factor accounts for, in 0...1.
    func share(of factor: PoolModel.Factor) -> Double {
        let part = model.level(at: readAt) - model.level(at: readAt, without: factor)
        let modelled = model.level(at: readAt) - model.usual
        return min(1, max(0, part / max(risen, modelled, 1)))
    }

    /// When the pool runs out by the model, with everything or without a factor.
    func runsOut(without factor: PoolModel.Factor? = nil) -> Timestamp? {
        model.reaches(target, without: factor)
    }

    /// Seconds by which a factor brought the exhaustion forward; `nil` when it made it.
    func sooner(by factor: PoolModel.Factor) -> Double? {
        guard let with = runsOut(), let without = runsOut(without: factor) else { return nil }
        let seconds = without.seconds(since: with)
        return seconds > Self.never ? nil : max(0, seconds)
    }

    /// Whether the pool would not have run out without a factor.
    func isNecessary(_ factor: PoolModel.Factor) -> Bool {
        guard runsOut() != nil else { return factor == .leak }
        return sooner(by: factor) == nil
    }

    /// What a factor did, for people.
    func effect(of factor: PoolModel.Factor) -> String {
        guard runsOut() != nil else {
            return "takes \(Wording.percent(share(of: factor))) of the room that was lost"
        }
        guard let seconds = sooner(by: factor) else {
            return exhaustedAt == nil
                ? "without it the pool would not run out"
                : "without it the pool would not have run out"
        }
        let time = Wording.duration(seconds.rounded())
        return seconds < 15
            ? "hardly moved it: \(time) sooner" : "made it worse: \(time) sooner"
    }

    /// An exhaustion put off this long, in seconds, is one that did not happen: a day.
    private static let never = 86_400.0
}

extension PoolModel {
    /// The model of a pool from what was found.
    init(pool: String?, facts: ServiceFacts, until end: Timestamp) {
        let record = facts.record
        let returns = record.series(.poolReturnRate, of: pool).through(end)
        let holds = record.series(.poolHoldMean, of: pool).through(end)
        let start = facts.firstOnset
        let quietReturns = start.map { returns.before($0) } ?? returns
        let quietHolds = start.map { holds.before($0) } ?? holds
        let traffic = facts.traffic.map {
            Traffic(at: $0.step.at, ratio: max(1, $0.step.ratio))
        }
        let rate = quietReturns.isEmpty ? returns.mean / (traffic?.ratio ?? 1) : quietReturns.mean
        self.init(rate: rate, hold: quietHolds.isEmpty ? holds.median : quietHolds.mean)
        self.traffic = traffic
        self.holds =
            facts.indexes.filter { $0.addedHold > 0 && !facts.isOld($0) }
            .map { Hold(factor: .index($0.index), at: $0.onset, seconds: $0.addedHold) }
            + facts.upstreams.compactMap { fact in
                guard let slower = fact.slower, fact.onset <= end else { return nil }
                // A caller may call before it takes a connection; its hold must have risen too.
                guard Self.isHolding(holds, around: slower) else { return nil }
                return Hold(
                    factor: .upstream(fact.upstream), at: fact.onset,
                    seconds: slower.rise * fact.callsPerRequest)
            }
        leak = facts.leaks.first { $0.pool == pool }.map {
            Self.leak($0, traffic: traffic, aged: record.series(.poolAgedHolders, of: pool))
        }
    }

    private static func isHolding(_ holds: Series, around slower: Step) -> Bool {
        let before = holds.before(slower.at).mean
        let after = holds.from(slower.at)
        // Nothing given back since then means that everything is still held.
        return after.isEmpty || (after.largest ?? 0) >= before + 0.3 * slower.rise
    }

    /// The leak, by request or by time, whichever makes the counts before and after likelier.
    private static func leak(_ fact: LeakFact, traffic: Traffic?, aged: Series) -> Leak {
        let total = fact.readAt.seconds(since: fact.onset)
        guard let traffic, traffic.at > fact.onset, traffic.at < fact.readAt else {
            let isBusy = traffic.map { $0.at <= fact.onset } ?? false
            let ratio = isBusy ? traffic?.ratio ?? 1 : 1
            return Leak(
                at: fact.onset, perSecond: fact.count / max(1, total) / ratio, followsTraffic: true)
        }
        let early = traffic.at.seconds(since: fact.onset)
        let late = fact.readAt.seconds(since: traffic.at)
        // A connection counts as old 30 s after it was taken.
        let first = min(
            fact.count, aged.through(traffic.at + .seconds(30)).values.last ?? 0)
        let byTime = early / total
        let byRequest = early / (early + traffic.ratio * late)
        let likelihoods = [byTime, byRequest].map {
            first * logarithm($0) + (fact.count - first) * logarithm(1 - $0)
        }
        let follows = likelihoods[1] >= likelihoods[0]
        let exposure = early + (follows ? traffic.ratio : 1) * late
        return Leak(
            at: fact.onset, perSecond: fact.count / max(1, exposure), followsTraffic: follows)
    }

    /// The natural logarithm, by the series of 2·artanh; no C library is needed for it.
    private static func logarithm(_ value: Double) -> Double {
        guard value > 0 else { return -700 }
        let exponent = Double(value.exponent)
        let share = (value.significand - 1) / (value.significand + 1)
        var power = share
        var sum = 0.0
        for term in stride(from: 1.0, through: 41, by: 2) {
            sum += power / term
            power *= share * share
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }
}
