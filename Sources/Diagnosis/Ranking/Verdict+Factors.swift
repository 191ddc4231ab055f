import Model

extension Verdict {
    /// What made it worse, strongest first.
    ///
    /// A factor lies where the damage is (the service blamed or one that it brought down), has
    /// findings of its own in the incident, or is an index missing at a service that a hit one
    /// needs; it began before the damage was done; and it moved the exhaustion or is a fact that
    /// should not be, such as a missing index.
    func factors(besides primary: Hypothesis) -> [Cause] {
        let coverage = Coverage(landscape: landscape)
        let hit = landscape.loud.filter { coverage.covers(primary, $0) }.map(\.service)
        let path = Set(hit + [primary.service])
        let unexplained = ranked.map(\.suspect)
        var factors = unexplained.filter { factor in
            guard !isSame(factor, primary), isBeforeDamage(factor, path: path) else { return false }
            let own = landscape.loud.filter {
                coverage.covers(factor, $0) && !coverage.covers(primary, $0)
            }
            let isNear = path.contains(factor.service) || isAbnormalNear(factor, path: path)
            guard isNear || !own.isEmpty else { return false }
            if factor.kind == .missingIndex, !isUpstream(factor, of: primary) {
                // Who needs the blamed service cannot have slowed it; only damage of its own counts.
                return own.contains { $0.kind != .indexMissing }
            }
            return matters(factor, beside: primary, hasOwn: !own.isEmpty)
        }
        keepOneSurge(&factors, at: primary.service)
        return factors.sorted(by: isWorse).map {
            $0.cause(
                confidence: min(0.99, $0.certainty), effect: $0.effect ?? "happened alongside")
        }
    }

    /// Whether something that should not be so lies at a service that a hit one needs.
    private func isAbnormalNear(_ factor: Hypothesis, path: Set<ServiceID>) -> Bool {
        factor.kind == .missingIndex && factor.strength >= 0.1
            && path.contains { landscape.needs($0, factor.service) }
    }

    /// Whether a factor lies at the service blamed, or at one that does not need it.
    private func isUpstream(_ factor: Hypothesis, of primary: Hypothesis) -> Bool {
        factor.service == primary.service || !landscape.needs(factor.service, primary.service)
    }

    private func isSame(_ left: Hypothesis, _ right: Hypothesis) -> Bool {
        left.kind == right.kind && left.service == right.service && left.subject == right.subject
    }

    private func isBeforeDamage(_ factor: Hypothesis, path: Set<ServiceID>) -> Bool {
        let damage = path.sorted().compactMap { facts[$0]?.exhaustedAt }.min() ?? landscape.at
        return factor.lastBefore <= damage
    }

    private func matters(
        _ factor: Hypothesis, beside primary: Hypothesis, hasOwn: Bool
    ) -> Bool {
        switch factor.kind {
        case .missingIndex: return true
        case .trafficSurge:
            if pools.contains(factor.service) { return factor.soonerSeconds ?? 60 >= 1 }
            return factor.strength >= 0.4 && primary.change == nil
        case .resourceLeak: return factor.certainty >= 0.5
        case .slowDependency, .errorRegression:
            return hasOwn || factor.soonerSeconds ?? 0 >= 15
        case .crash: return hasOwn || factor.strength >= 0.7
        case .none, .unknown: return false
        }
    }

    /// The same demand shows at every service on its way; it is told once.
    private func keepOneSurge(_ factors: inout [Hypothesis], at service: ServiceID) {
        let surges = factors.filter { $0.kind == .trafficSurge }
        let kept =
            surges.first { $0.service == service }
            ?? surges.max { ($0.soonerSeconds ?? 0) < ($1.soonerSeconds ?? 0) }
        factors.removeAll { $0.kind == .trafficSurge && $0.service != kept?.service }
    }

    private func isWorse(_ left: Hypothesis, _ right: Hypothesis) -> Bool {
        let none = -1.0
        return (right.soonerSeconds ?? none, left.onset) < (left.soonerSeconds ?? none, right.onset)
    }
}
