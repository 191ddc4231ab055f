import Language
import Detection
import Model

extension Suspects {
    /// Errors of the service itself.
    var errors: Hypothesis? {
        guard let errors = facts.errors else { return nil }
        let change = Attribution.change(
            of: facts.service, onset: errors.at, window: 300, in: landscape.changesInForce)
        let share = 1 - Certainty.exponential(-errors.rise / 0.02)
        let text =
            "\(Wording.percent(errors.after)) of the requests to \(facts.service) fail since "
            + "\(errors.at.timeOfDay), \(Wording.percent(errors.before)) before."
        return Hypothesis(
            kind: .errorRegression, service: facts.service, lastBefore: errors.lastBefore,
            onset: errors.at, change: change, strength: share * (change == nil ? 0.6 : 1),
            certainty: Certainty.significance(errors.significance) * clarity(since: errors.at),
            title: "Errors in \(facts.service) since "
                + (change.map(Wording.origin) ?? errors.at.timeOfDay),
            evidence: [
                Evidence(
                    text, signal: Signal(.errorRatio), before: errors.before, after: errors.after,
                    at: errors.at)
            ], observers: [facts.service])
    }

    /// Slow answers of the service itself.
    var slow: Hypothesis? {
        guard let latency = facts.latency else { return nil }
        let change = Attribution.change(
            of: facts.service, onset: latency.at, window: 180, in: landscape.changesInForce)
        let share = 1 - 1 / latency.ratio
        let text =
            "\(facts.service) answers in \(Wording.duration(latency.after)) since "
            + "\(latency.at.timeOfDay), in \(Wording.duration(latency.before)) before."
        return Hypothesis(
            kind: .slowDependency, service: facts.service, lastBefore: latency.lastBefore,
            onset: latency.at, change: change, strength: share * (change == nil ? 0.7 : 0.9),
            certainty: Certainty.significance(latency.significance) * clarity(since: latency.at),
            title: title(facts.service, ratio: latency.ratio, at: latency.at, change: change),
            evidence: [
                Evidence(
                    text, signal: Signal(.latencyMean), before: latency.before,
                    after: latency.after, unit: "s", at: latency.at)
            ], observers: [facts.service])
    }

    /// The services called that got worse, as this service saw it.
    var upstreams: [Hypothesis] {
        facts.upstreams.map { fact in
            let isMonitored = landscape.records[fact.upstream]?.isMonitored ?? false
            return isSlow(fact)
                ? slowUpstream(fact, isMonitored: isMonitored)
                : failingUpstream(fact, isMonitored: isMonitored)
        }
    }

    /// How clear it is that a symptom comes from the service itself, in 0...1: less where its calls
    /// are late and who is called does not see it, so that it may lie on the way.
    private func clarity(since onset: Timestamp) -> Double {
        let isBlurred = facts.upstreams.contains {
            $0.lastBefore <= onset + Propagation.slack && denial(of: $0) != nil
        }
        return isBlurred ? Self.unclear : 1
    }

    private static let unclear = 0.4

    /// What the service called shows itself, when that speaks against what its caller saw.
    ///
    /// `nil` when its own numbers rose as well, are too few, or nobody reads them.
    private func denial(of fact: UpstreamFact) -> Evidence? {
        guard let own = landscape.records[fact.upstream], own.isMonitored,
            !own.frames.contains(where: { $0.at >= fact.onset && ServiceRecord.isDown($0) })
        else { return nil }
        let seen = [(fact.slower, Signal.Name.latencyMean), (fact.failing, .errorRatio)]
        var words: [String] = []
        for (step, name) in seen {
            guard let step else { continue }
            let before = own.series(name).before(fact.onset)
            let after = own.series(name).from(fact.onset)
            guard before.count >= 3, after.count >= 2, let most = after.largest,
                most < before.mean + 0.3 * step.rise
            else { return nil }
            words.append(
                name == .errorRatio
                    ? "fails \(Wording.percent(after.mean)) of its requests "
                        + "(\(Wording.percent(before.mean)) before)"
                    : "answers in \(Wording.duration(after.mean)) "
                        + "(\(Wording.duration(before.mean)) before)")
        }
        return Evidence(
            "By its own numbers \(fact.upstream) \(words.joined(separator: " and ")).",
            at: fact.onset)
    }

    /// Slow calls that fail by their time limit are slow first; quick failures are failures.
    private func isSlow(_ fact: UpstreamFact) -> Bool {
        guard let slower = fact.slower else { return false }
        guard let failing = fact.failing else { return true }
        return slower.ratio >= 3 && slower.at <= failing.at + .seconds(30)
    }

    private func slowUpstream(_ fact: UpstreamFact, isMonitored: Bool) -> Hypothesis {
        let slower = fact.slower
        let ratio = slower?.ratio ?? 1
        let change = Attribution.change(
            of: fact.upstream, onset: fact.onset, window: 180, in: landscape.changesInForce)
        let factor = PoolModel.Factor.upstream(fact.upstream)
        var strength = 0.7 * (1 - 1 / ratio)
        if let latency = facts.latency, let slower {
            strength *= min(1, max(0.3, slower.rise * fact.callsPerRequest / latency.rise))
        }
        let pool = isPoolAtStake ? mainCase : nil
        let isHolding = pool?.model.factors.contains(factor) ?? false
        if isHolding, let pool {
            let share = pool.share(of: factor)
            strength = pool.isNecessary(factor) ? 0.5 + 0.5 * share : 0.5 * share
        }
        let denial = denial(of: fact)
        var suspect = Hypothesis(
            kind: .slowDependency, service: fact.upstream, lastBefore: fact.lastBefore,
            onset: fact.onset, change: change, strength: strength,
            certainty: Certainty.significance(slower?.significance ?? 0)
                * (denial == nil ? 1 : Self.unclear),
            title: denial == nil
                ? title(fact.upstream, ratio: ratio, at: fact.onset, change: change)
                : "Calls from \(facts.service) to \(fact.upstream) take "
                    + "\(Wording.number(ratio)) times longer since \(fact.onset.timeOfDay)",
            evidence: fact.evidence + [denial].compactMap { $0 }, observers: [facts.service])
        if isHolding, let pool {
            suspect.effect = pool.effect(of: factor)
            suspect.soonerSeconds = pool.sooner(by: factor)
        }
        return suspect
    }

    private func failingUpstream(_ fact: UpstreamFact, isMonitored: Bool) -> Hypothesis {
        let share = fact.failing?.after ?? 0
        // From outside, a service that fails nearly every call cannot be told from one that is gone.
        let isGone = !isMonitored && share >= 0.9
        let change = Attribution.change(
            of: fact.upstream, onset: fact.onset, window: 300, in: landscape.changesInForce)
        let denial = denial(of: fact)
        return Hypothesis(
            kind: isGone ? .crash : .errorRegression, service: fact.upstream,
            lastBefore: fact.lastBefore, onset: fact.onset, change: change,
            strength: (1 - Certainty.exponential(-share / 0.02)) * (isMonitored ? 0.6 : 0.85),
            certainty: Certainty.significance(fact.failing?.significance ?? 0)
                * (denial == nil ? 1 : Self.unclear),
            title: denial == nil
                ? "\(fact.upstream) fails \(Wording.percent(share)) of calls since "
                    + (change.map(Wording.origin) ?? fact.onset.timeOfDay)
                : "\(Wording.percent(share)) of the calls from \(facts.service) to "
                    + "\(fact.upstream) fail since \(fact.onset.timeOfDay)",
            evidence: fact.evidence + [denial].compactMap { $0 }, observers: [facts.service])
    }

    private func title(
        _ service: ServiceID, ratio: Double, at onset: Timestamp, change: Change?
    ) -> String {
        let since = change.map(Wording.origin) ?? onset.timeOfDay
        return "\(service) answers \(Wording.number(ratio)) times slower since \(since)"
    }
}
