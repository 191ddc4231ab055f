import Model

extension DependencyGraph {
    /// The same graph with `provider/NAME` and `region/NAME` as nodes that their services need.
    ///
    /// A provider that is a node already, by its plain name or by this one, stays that node.
    func withPlacementsAsProviders() -> DependencyGraph {
        guard nodes.contains(where: { $0.placement.provider ?? $0.placement.region != nil }) else {
            return self
        }
        var added: [ServiceID] = []
        var seen: Set<ServiceID> = []
        let services = nodes.map { node in
            let needed = places(of: node)
            for id in needed where number(of: id) == nil && seen.insert(id).inserted {
                added.append(id)
            }
            return node.needing(needed)
        }
        return DependencyGraph(
            services: services
                + added.map { Service(id: $0, name: $0.rawValue, kind: .provider) })
    }

    private func places(of node: Service) -> [ServiceID] {
        [("provider", node.placement.provider), ("region", node.placement.region)]
            .compactMap { kind, name in
                guard let name, !name.isEmpty else { return nil }
                let plain = number(of: ServiceID(name)).map { nodes[$0] }
                let id = plain?.kind == .provider ? ServiceID(name) : ServiceID("\(kind)/\(name)")
                return id == node.id ? nil : id
            }
    }
}

extension Service {
    /// The same service with a critical dependency on each of others, in place of any it had.
    fileprivate func needing(_ others: [ServiceID]) -> Service {
        guard !others.isEmpty else { return self }
        return Service(
            id: id, name: name, summary: summary,
            dependencies: dependencies.filter { !others.contains($0.service) }
                + others.map { Dependency(on: $0, kind: .critical) },
            kind: kind, placement: placement, operation: operation)
    }
}
