package import Model

/// How many services depend on few providers, directly and through what those need.
///
/// Providers are nodes of kind `provider`, and what placements name as provider or region; all
/// others are services. What is critical is a dependency of kind `critical`, or a placement. Source: Kashaf, Sekar and Agarwal 2020, *Analyzing third party
/// service dependencies in modern web services*, whose concentration and impact these are.
package struct Concentration: Hashable, Sendable {
    /// Counts of services.
    package struct Usage: Hashable, Sendable {
        /// Those with a dependency on a provider.
        package fileprivate(set) var any = 0
        /// Those that stop when one provider stops.
        package fileprivate(set) var critical = 0
        /// Those with more than one provider.
        package fileprivate(set) var several = 0
    }

    /// How much hangs on one provider.
    package struct Provider: Hashable, Sendable {
        /// The provider.
        package let id: ServiceID
        /// What kind it is of: its name up to the first `/`; empty without one.
        package let kind: String
        /// Services that need it at all, directly.
        package let uses: Int
        /// Services that need it critically, directly.
        package let direct: Int
        /// Further services that need a provider critically that needs this one critically.
        package let indirect: Int
        /// Further services beyond these, through chains of more providers.
        package let remote: Int

        /// ``direct`` and ``indirect`` together.
        package var total: Int { direct + indirect }
        /// The name without the kind.
        package var name: String {
            kind.isEmpty ? id.rawValue : String(id.rawValue.dropFirst(kind.count + 1))
        }
    }

    /// How many services there are that are no providers.
    package let services: Int
    /// Over providers of all kinds.
    package let overall: Usage
    /// By kind of provider.
    package let kinds: [String: Usage]
    /// The providers, by kind, then by ``Provider/total``, then by name.
    package let providers: [Provider]
}

extension DependencyGraph {
    /// How concentrated the dependencies on providers are.
    ///
    /// - Complexity: O(*V* + *E* + *P* *S*) for *P* providers with *S* services below each.
    package func concentration() -> Concentration {
        let graph = withPlacementsAsProviders()
        let nodes = graph.nodes
        var counter = ConcentrationCounter(graph)
        for node in nodes.indices where nodes[node].kind != .provider { counter.count(node) }
        return Concentration(
            services: counter.services, overall: counter.overall, kinds: counter.kinds,
            providers: nodes.indices.filter { nodes[$0].kind == .provider }
                .map(counter.provider)
                .sorted { ($0.kind, $1.total, $0.id) < ($1.kind, $0.total, $1.id) })
    }
}

private struct ConcentrationCounter {
    private let graph: DependencyGraph
    private(set) var services = 0
    private(set) var overall = Concentration.Usage()
    private(set) var kinds: [String: Concentration.Usage] = [:]

    init(_ graph: DependencyGraph) { self.graph = graph }

    mutating func count(_ service: Int) {
        services += 1
        let needs = graph.needs(of: service).filter { graph.nodes[$0.node].kind == .provider }
        guard !needs.isEmpty else { return }
        Self.add(needs[...], to: &overall)
        for (kind, needs) in Dictionary(grouping: needs, by: { self.kind(of: $0.node) }) {
            Self.add(needs[...], to: &kinds[kind, default: Concentration.Usage()])
        }
    }

    private static func add(
        _ needs: ArraySlice<DependencyGraph.Arc>, to usage: inout Concentration.Usage
    ) {
        usage.any += 1
        if needs.contains(where: { $0.kind == .critical }) { usage.critical += 1 }
        if needs.count > 1 { usage.several += 1 }
    }

    func provider(_ node: Int) -> Concentration.Provider {
        let users = graph.dependents(of: node).filter { !isProvider($0.node) }
        let direct = services(below: [node])
        let nearProviders = criticalDependents(of: node).filter(isProvider)
        let near = services(below: [node] + nearProviders)
        let all = services(below: providers(below: node))
        return Concentration.Provider(
            id: graph.nodes[node].id, kind: kind(of: node), uses: users.count,
            direct: direct.count, indirect: near.count - direct.count,
            remote: all.count - near.count)
    }

    private func services(below providers: [Int]) -> Set<Int> {
        Set(providers.flatMap { criticalDependents(of: $0).filter { !isProvider($0) } })
    }

    /// The provider and all providers that need it critically, directly or through others.
    private func providers(below node: Int) -> [Int] {
        var found = [node]
        var seen: Set = [node]
        var next = 0
        while next < found.count {
            for other in criticalDependents(of: found[next]) where isProvider(other) {
                if seen.insert(other).inserted { found.append(other) }
            }
            next += 1
        }
        return found
    }

    private func criticalDependents(of node: Int) -> [Int] {
        graph.dependents(of: node).compactMap { $0.kind == .critical ? $0.node : nil }
    }

    private func isProvider(_ node: Int) -> Bool { graph.nodes[node].kind == .provider }

    private func kind(of node: Int) -> String {
        let name = graph.nodes[node].id.rawValue
        return name.firstIndex(of: "/").map { String(name[..<$0]) } ?? ""
    }
}
