import Catalogue
import Model
import Topology

/// Everything known of who needs whom: the catalogue, and what is watched here.
struct KnownGraph: Sendable {
    let catalogue: Catalogue
    let graph: DependencyGraph
    /// What is watched here, each once, by the entry it is part of where there is one.
    let watched: [ServiceID]
    private let states: [ServiceID: ServiceState]

    /// The graph of all that is known, each service once.
    init(
        catalogue: Catalogue, watched: [ServiceStatus], states: [ServiceID: ServiceState],
        owners: [ServiceID: ServiceID]
    ) {
        self.catalogue = catalogue
        let known = KnownServices(catalogue, watched: watched.map(\.service), owners: owners)
        let graph = DependencyGraph(services: known.services)
        self.graph = graph
        self.watched = watched.map { owners[$0.service.id] ?? $0.service.id }
            .reduce(into: []) { ids, id in
                if graph[id] != nil, !ids.contains(id) { ids.append(id) }
            }
        let here = Dictionary(
            watched.map { ($0.service.id, $0.state) }, uniquingKeysWith: { one, _ in one })
        self.states = here.merging(states) { _, judged in judged }
    }

    /// How a service does; `nil` when that is not known.
    func state(of id: ServiceID) -> ServiceState? {
        states[id].flatMap { $0 == .unknown ? nil : $0 }
    }

    /// The name of a service for people.
    func name(of id: ServiceID) -> String { graph[id]?.name ?? id.rawValue }

    /// The arrows between some services, as places in the list.
    func arcs(among ids: [ServiceID]) -> [NetLayers.Arc] {
        let places = Dictionary(
            ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
        return ids.enumerated().flatMap { from, id in
            graph.dependencies(of: id).compactMap { places[$0] }
                .map { NetLayers.Arc(from: from, to: $0) }
        }
    }

    /// How the services that need others of a role spread over providers of it, by role.
    ///
    /// Each role stands for a kind of provider, so that the counts of ``Concentration`` are told
    /// for each role apart.
    var concentration: Concentration {
        var providers: [ServiceID: String] = [:]
        let services = catalogue.entries.map { entry in
            Service(
                id: entry.id, name: entry.name,
                dependencies: entry.dependencies.map { relation in
                    let role = String(relation.role.map { $0 == "/" ? "-" : $0 })
                    let target = relation.dependency.service
                    let id = ServiceID("\(role)/\(target.rawValue)")
                    providers[id] = name(of: target)
                    return Dependency(on: id, kind: relation.dependency.kind)
                })
        }
        let nodes = providers.sorted { $0.key < $1.key }.map {
            Service(id: $0.key, name: $0.value, kind: .provider)
        }
        return DependencyGraph(services: services + nodes).concentration()
    }
}
