import Model

/// Weighs the suspects of all services against each other.
struct Verdict: Sendable {
    /// A suspect and its weight.
    struct Weighed: Sendable {
        /// The suspect.
        let suspect: Hypothesis
        /// Strength × coverage × certainty, in 0...1.
        let score: Double
    }

    /// The services and who needs whom.
    let landscape: Landscape
    /// The facts of each service with a record.
    let facts: [ServiceID: ServiceFacts]
    /// Suspects that nothing else explains, heaviest first.
    let ranked: [Weighed]
    /// Everything that was suspected.
    let suspects: [Hypothesis]
    /// The services whose pools are at stake.
    let pools: Set<ServiceID>

    /// Reads all records and weighs what they show.
    init(_ landscape: Landscape) {
        self.landscape = landscape
        let facts = landscape.records.mapValues { ServiceFacts($0, in: landscape) }
        self.facts = facts
        let sources = facts.keys.sorted().compactMap { service in
            facts[service].map { Suspects(facts: $0, landscape: landscape) }
        }
        pools = Set(sources.filter(\.isPoolAtStake).map(\.facts.service))
        let found = Self.merged(
            sources.flatMap(\.all) + Self.silent(landscape, known: Set(facts.keys)))
        suspects = found
        let coverage = Coverage(landscape: landscape)
        let left = Propagation(landscape: landscape, facts: facts).unexplained(found)
        ranked = left.map { suspect in
            let reach = 0.2 + 0.8 * coverage.share(of: suspect)
            let score = suspect.strength * reach * (0.5 + 0.5 * suspect.certainty)
            return Weighed(suspect: suspect, score: score)
        }.sorted { ($1.score, $0.suspect.onset) < ($0.score, $1.suspect.onset) }
    }

    /// The heaviest suspect, if any is heavy enough to be named.
    var primary: Hypothesis? {
        guard let first = ranked.first, first.score >= Self.leastScore,
            confidence >= Self.leastConfidence
        else { return nil }
        return first.suspect
    }

    /// How sure the heaviest suspect is, in 0...1.
    ///
    /// The product of: how certain the fact is; how long the record was normal before it
    /// (1 − ½e^(−minutes/2): 0.82 for two, 0.96 for five); how far the runner-up is behind
    /// (1 − ½(second/first)²); how much of the damage it accounts for (0.6 + 0.4 × strength); and
    /// 0.99, as nothing is certain. These are judgements, not probabilities from data.
    var confidence: Double {
        guard let first = ranked.first, first.score > 0 else { return 0 }
        let second = ranked.dropFirst().first.map { $0.score / first.score } ?? 0
        let suspect = first.suspect
        let seen = ([suspect.service] + suspect.observers.sorted()).compactMap { facts[$0] }
        let minutes = seen.first?.baselineMinutes ?? 0
        let baseline = 1 - 0.5 * Certainty.exponential(-minutes / 2)
        return 0.99 * suspect.certainty * baseline * (1 - 0.5 * second * second)
            * (0.6 + 0.4 * suspect.strength)
    }

    private static let leastScore = 0.12
    private static let leastConfidence = 0.2

    /// Suspects of the same kind at the same place are one, seen by several.
    private static func merged(_ suspects: [Hypothesis]) -> [Hypothesis] {
        var merged: [Hypothesis] = []
        for suspect in suspects {
            let same = merged.firstIndex { other in
                other.kind == suspect.kind && other.service == suspect.service
                    && (other.isSymptom || other.kind == .crash)
            }
            guard let same else {
                merged.append(suspect)
                continue
            }
            let pair = [merged[same], suspect]
            // The service's own numbers say more than what its callers saw.
            let own = pair.first { $0.observers.contains($0.service) }
            let stronger = pair.max { $0.strength < $1.strength }
            var joint = own ?? stronger ?? suspect
            joint.strength = pair.map(\.strength).max() ?? joint.strength
            joint.observers = pair[0].observers.union(pair[1].observers)
            joint.effect = stronger?.effect ?? joint.effect
            joint.soonerSeconds = stronger?.soonerSeconds ?? joint.soonerSeconds
            joint.change = joint.change ?? pair.compactMap(\.change).first
            let extra = pair.flatMap(\.evidence).filter { !joint.evidence.contains($0) }
            joint.evidence = Array((joint.evidence + extra).prefix(4))
            merged[same] = joint
        }
        return merged
    }

    /// Services without a record that were found out of reach.
    private static func silent(_ landscape: Landscape, known: Set<ServiceID>) -> [Hypothesis] {
        landscape.loud.filter { $0.kind == .unreachable && !known.contains($0.service) }.map {
            Hypothesis(
                kind: .crash, service: $0.service, lastBefore: $0.startedAt,
                onset: $0.startedAt,
                change: Attribution.change(
                    of: $0.service, onset: $0.startedAt, window: 600,
                    in: landscape.changesInForce),
                strength: 0.8, certainty: 0.8,
                title: "\($0.service) cannot be reached since \($0.startedAt.timeOfDay)",
                evidence: [Evidence($0.title + ".", at: $0.detectedAt)] + $0.evidence,
                observers: [])
        }
    }
}
