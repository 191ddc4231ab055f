import Model

/// Tells what is passed on from what: a symptom is no cause when something deeper explains it.
///
/// Two orders decide. Time: an effect cannot precede its cause, up to the spacing of scrapes.
/// Topology: failure goes from a service to those that need it, so of two unhealthy services the
/// deeper one is looked at first. A symptom that something unexplained stands behind is dropped.
struct Propagation: Sendable {
    /// The services and who needs whom.
    let landscape: Landscape
    /// The facts of each service with a record.
    let facts: [ServiceID: ServiceFacts]

    /// Seconds by which an effect may seem to precede its cause.
    static let slack = Duration.seconds(45)

    /// The suspects that nothing else explains.
    ///
    /// - Complexity: O(*n*²) in the number of suspects.
    func unexplained(_ suspects: [Hypothesis]) -> [Hypothesis] {
        suspects.enumerated().filter { index, symptom in
            !suspects.enumerated().contains { other, cause in
                other != index && explains(cause, symptom)
            }
        }.map(\.element)
    }

    private func explains(_ cause: Hypothesis, _ symptom: Hypothesis) -> Bool {
        guard symptom.isSymptom, cause.strength * cause.certainty >= 0.15,
            cause.lastBefore <= symptom.onset + Self.slack
        else { return false }
        return cause.service == symptom.service
            ? explainsWithin(cause, symptom) : explainsAcross(cause, symptom)
    }

    private func explainsWithin(_ cause: Hypothesis, _ symptom: Hypothesis) -> Bool {
        let isLate =
            facts[cause.service]?.exhaustedAt.map {
                symptom.onset >= $0 - .seconds(120)
            } ?? false
        switch cause.kind {
        case .crash: return true
        case .resourceLeak: return isLate
        case .missingIndex:
            let isTogether = symptom.onset.seconds(since: cause.onset).magnitude <= 120
            return isLate
                || symptom.kind == .slowDependency && isTogether && cause.strength >= 0.3
        case .trafficSurge: return isLate || symptom.change == nil && cause.strength >= 0.4
        case .slowDependency:
            return symptom.kind == .errorRegression && isSlowFirst(cause, symptom)
        case .errorRegression:
            return symptom.kind == .slowDependency && !isSlowFirst(symptom, cause)
        case .none, .unknown: return false
        }
    }

    private func isSlowFirst(_ slow: Hypothesis, _ errors: Hypothesis) -> Bool {
        slow.onset <= errors.onset + .seconds(15) && slow.strength >= 0.4
            && slow.strength >= 0.8 * errors.strength
    }

    private func explainsAcross(_ cause: Hypothesis, _ symptom: Hypothesis) -> Bool {
        guard landscape.needs(symptom.service, cause.service) else { return false }
        let isMutual = landscape.needs(cause.service, symptom.service)
        if isMutual, cause.isSymptom,
            (cause.onset, cause.service) > (symptom.onset, symptom.service)
        {
            return false
        }
        // More requests are passed down, not up.
        guard cause.kind != .trafficSurge || cause.strength >= 0.4 else { return false }
        guard let seen = facts[symptom.service], !calls(seen).isEmpty else { return true }
        return seen.upstreams.contains { fact in
            let isOnTheWay =
                fact.upstream == cause.service || landscape.needs(fact.upstream, cause.service)
            return isOnTheWay && fact.lastBefore <= symptom.onset + Self.slack
        }
    }

    private func calls(_ facts: ServiceFacts) -> [String] {
        facts.record.subjects(of: .upstreamMean) + facts.record.subjects(of: .upstreamErrorRatio)
    }
}
