package import Model

extension DependencyGraph {
    /// The service of this name; `nil` when it is not in the graph.
    package subscript(service: ServiceID) -> Service? { number(of: service).map { nodes[$0] } }

    /// The services that need `service` directly, in the order of the list.
    package func dependents(of service: ServiceID) -> [ServiceID] {
        number(of: service).map { dependents(of: $0).map { nodes[$0.node].id } } ?? []
    }

    /// The services that `service` needs directly, in the order it declares them.
    package func dependencies(of service: ServiceID) -> [ServiceID] {
        number(of: service).map { needs(of: $0).map { nodes[$0.node].id } } ?? []
    }

    /// All services that need `service`, directly or through others, nearest first.
    ///
    /// - Complexity: O(*V* + *E*).
    package func allDependents(of service: ServiceID) -> [ServiceID] {
        guard let origin = number(of: service) else { return [] }
        return walk(from: origin, .dependents).order.dropFirst().map { nodes[$0].id }
    }

    /// All services that `service` needs, directly or through others, nearest first.
    ///
    /// - Complexity: O(*V* + *E*).
    package func allDependencies(of service: ServiceID) -> [ServiceID] {
        guard let origin = number(of: service) else { return [] }
        return walk(from: origin, .needs).order.dropFirst().map { nodes[$0].id }
    }
}
