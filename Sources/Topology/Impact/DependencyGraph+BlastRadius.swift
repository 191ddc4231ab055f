package import Model

extension DependencyGraph {
    /// Seconds until callers of a failed service fail themselves.
    package static var propagationSeconds: Double { 5 }

    /// Who falls when services fail for good, in order of fall.
    ///
    /// A critical dependent falls ``propagationSeconds`` later, a partial one too but loses only
    /// its share, an asynchronous one when its buffer is used up, one with a group when fewer of it
    /// are left than required. Shares multiply along the path. Every service is told once: with the
    /// moment and the path of its first loss, and its largest share; when that comes later, the
    /// reason says so. Of a failing service the moment given counts, whatever it needs.
    ///
    /// - Parameter failures: The failing services and when each fails or failed.
    /// - Returns: Only dependents, none of `failures`, by expected time, then the larger share,
    ///   then by name.
    /// - Complexity: O(*V* + *E* log *E*) with few distinct shares. Method: `docs/methods/impact.md`.
    package func blastRadius(of failures: [ServiceID: Timestamp]) -> [Impact] {
        let roots = failures.compactMap { service, moment in
            number(of: service).map {
                LossEngine.Root(node: $0, start: moment.millisecondsSinceEpoch)
            }
        }
        guard !roots.isEmpty else { return [] }
        var engine = LossEngine(ImpactArcs(self), pinsRoots: true)
        engine.run(roots)
        let words = ImpactWords(graph: self, engine: engine)
        let falls = engine.touched.compactMap { node in
            words.fall(of: node, isRoot: failures[words.name(node)] != nil)
        }
        return falls.sorted().map(\.impact)
    }
}

extension ImpactWords {
    /// A fall, to be put in order.
    fileprivate struct Fall: Comparable {
        let impact: Impact
        let time: Int64

        static func < (left: Fall, right: Fall) -> Bool {
            if left.time != right.time { return left.time < right.time }
            if left.impact.share != right.impact.share {
                return left.impact.share > right.impact.share
            }
            return left.impact.service < right.impact.service
        }
    }

    fileprivate func fall(of node: Int32, isRoot: Bool) -> Fall? {
        guard !isRoot else { return nil }
        let worst = engine.steps[Int(engine.last[Int(node)])]
        var first = worst
        while first.previous >= 0 { first = engine.steps[Int(first.previous)] }
        var reason = reason(of: first)
        if worst.time > first.time {
            let percent = Int((Double(worst.share) * 100 / Double(ImpactArcs.whole)).rounded())
            let later = Self.spoken(Double(worst.time - first.time) / 1000)
            reason += "; loses \(percent) % \(later) later: \(self.reason(of: worst))"
        }
        let impact = Impact(
            service: name(node), path: path(of: first),
            share: Double(worst.share) / Double(ImpactArcs.whole),
            expectedAt: Timestamp(millisecondsSinceEpoch: first.time), reason: reason)
        return Fall(impact: impact, time: first.time)
    }
}
