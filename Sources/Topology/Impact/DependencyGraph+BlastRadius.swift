import Language
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
        return words.fallen(butFor: Set(roots.map { Int32($0.node) })).map(words.impact)
    }
}

extension ImpactWords {
    /// The first and the worst step of a service.
    fileprivate struct Fall {
        let first: LossStep
        let worst: LossStep
        let rank: Int32

        static func isEarlier(_ one: Fall, _ other: Fall) -> Bool {
            if one.first.time != other.first.time { return one.first.time < other.first.time }
            if one.worst.share != other.worst.share { return one.worst.share > other.worst.share }
            return one.rank < other.rank
        }
    }

    /// The falls of all but the roots, in order.
    fileprivate func fallen(butFor roots: Set<Int32>) -> [Fall] {
        var falls: [Fall] = []
        falls.reserveCapacity(engine.touched.count)
        for node in engine.touched where !roots.contains(node) {
            let worst = engine.steps[Int(engine.last[Int(node)])]
            var first = worst
            while first.previous >= 0 { first = engine.steps[Int(first.previous)] }
            falls.append(Fall(first: first, worst: worst, rank: engine.arcs.ranks[Int(node)]))
        }
        return falls.sorted(by: Fall.isEarlier)
    }

    fileprivate func impact(of fall: Fall) -> Impact {
        let (first, worst) = (fall.first, fall.worst)
        var reason = reason(of: first)
        if worst.time > first.time {
            let lost = Wording.wholePercent(Double(worst.share) / Double(ImpactArcs.whole))
            let later = Self.spoken(Double(worst.time - first.time) / 1000)
            reason += "; loses \(lost) \(later) later: \(self.reason(of: worst))"
        }
        return Impact(
            service: name(first.node), path: path(of: first),
            share: Double(worst.share) / Double(ImpactArcs.whole),
            expectedAt: Timestamp(millisecondsSinceEpoch: first.time), reason: reason)
    }
}
