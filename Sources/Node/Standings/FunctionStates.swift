import Model
import StatusFeeds
import StatusSite

/// How each function of a service does.
///
/// Our own checks and metrics come first, by the rule of the verdict, so that a provider's green
/// never hides a failing check. Where they tell nothing, the provider's parts of that name count.
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

    /// The functions in the given order.
    func states(of functions: [String]) -> [ServiceStanding.Function] {
        functions.map(state)
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
