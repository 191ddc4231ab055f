import Model
import StatusFeeds
import StatusSite

/// How each function of a service does.
///
/// Our own checks and metrics come first, by the rule of the verdict, so that a provider's green
/// never hides a failing check. Where they tell nothing, the provider's parts of that name count;
/// but where the provider is found to be wrong of one function, its green is not believed of
/// others, and they are unknown until something confirms it.
struct FunctionStates {
    /// Who says it, where our own checks or metrics do.
    static let own = "our checks"
    /// Who says it, where checks pass and metrics show the trouble.
    static let metrics = "our metrics"
    /// Who says it, where only the provider does.
    static let provider = "the provider"

    /// What is seen of the services that belong to it.
    let sights: [MemberSight]
    /// The provider's parts; empty without a fresh word.
    let components: [ProviderComponent]
    /// The places of the parts that stand for each function.
    let places: [String: [Int]]
    /// The name of our vantage point.
    let region: String

    /// How the provider says that the whole does; `unknown` without a fresh word.
    var overall = ServiceState.unknown

    /// The functions in the given order.
    func states(of functions: [String]) -> [ServiceStanding.Function] {
        let states = functions.map(state)
        let contradicted = functions.filter(isContradicted)
        guard !contradicted.isEmpty || isContradictedElsewhere else { return states }
        return states.map { function in
            guard function.source == Self.provider, function.state == .up else { return function }
            var doubted = ServiceStanding.Function(
                name: function.name, state: .unknown, source: Self.provider,
                service: function.service)
            doubted.claim = .up
            doubted.contradictedOn = contradicted
            return doubted
        }
    }

    /// Whether the provider says that a function works while our checks or metrics say otherwise.
    private func isContradicted(_ function: String) -> Bool {
        let parts = (places[function] ?? []).filter(components.indices.contains)
        let claim =
            parts.isEmpty ? overall : ServiceState.ofWhole(parts.map { components[$0].state })
        return claim == .up && isFoundWanting(sights.filter { $0.member.function == function })
    }

    /// The same for what stands for no function.
    private var isContradictedElsewhere: Bool {
        overall == .up && isFoundWanting(sights.filter { $0.member.function == nil })
    }

    private func isFoundWanting(_ seen: [MemberSight]) -> Bool {
        let evidence = OwnEvidence.of(seen, region: region)
        return evidence.checks.contains { $0.finding == .failing } || evidence.hasMeasuredTrouble
    }

    /// Whether only the metrics show trouble.
    private func isSeenInside(_ evidence: ServiceEvidence) -> Bool {
        (evidence.measured?.state.isTrouble ?? false)
            && !evidence.checks.contains { $0.finding == .failing || $0.finding == .slow }
    }

    private func state(of function: String) -> ServiceStanding.Function {
        let seen = sights.filter { $0.member.function == function }
        let service = seen.first?.member.id
        let evidence = OwnEvidence.of(seen, region: region)
        let tells =
            evidence.checks.contains { $0.finding != .unknown }
            || (evidence.measured?.state ?? .unknown) != .unknown
        if tells {
            return .init(
                name: function, state: ServiceStanding(evidence).state,
                source: isSeenInside(evidence) ? Self.metrics : Self.own, service: service)
        }
        let parts = (places[function] ?? []).filter(components.indices.contains)
        let state = ServiceState.ofWhole(parts.map { components[$0].state })
        return .init(
            name: function, state: state, source: state == .unknown ? "" : Self.provider,
            service: service)
    }
}
