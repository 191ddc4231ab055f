import Catalogue
import Model

/// Every service that is known, each once: the entries of the catalogue, with what the
/// configuration says of the watched services that belong to them, and watched ones of no entry.
///
/// A watched service that is part of an entry is that entry here, so that nobody who needs or is
/// needed stands in a list twice or is counted twice.
struct KnownServices: Sendable {
    /// What the configuration says of a need.
    struct Need: Sendable, Hashable {
        let kind: Dependency.Kind
        /// The name of the watched service that has it.
        let watched: String
    }

    let catalogue: Catalogue
    /// The entries in the catalogue's order, then the watched services of no entry.
    let services: [Service]
    /// The watched services, in the configuration's order.
    let watched: [ServiceID]
    private let owners: [ServiceID: ServiceID]
    private let configured: [ServiceID: [(other: ServiceID, need: Need)]]

    /// What is known of a catalogue and the watched services, of which `owners` tells the entries.
    init(_ catalogue: Catalogue, watched: [Service], owners: [ServiceID: ServiceID]) {
        self.catalogue = catalogue
        let owners = owners.filter { catalogue[$0.value] != nil }
        self.owners = owners
        self.watched = watched.map(\.id)
        let configured = Self.needs(of: watched, owners: owners)
        self.configured = configured
        let entries = catalogue.services.map { Self.merged($0, configured[$0.id] ?? []) }
        let others = watched.filter { owners[$0.id] == nil && catalogue[$0.id] == nil }
        services =
            entries
            + others.map { service in
                service.needing(
                    (configured[service.id] ?? []).map {
                        Dependency(on: $0.other, kind: $0.need.kind)
                    })
            }
    }

    /// The entry that a watched service is part of, or the service itself.
    func entry(of id: ServiceID) -> ServiceID { owners[id] ?? id }

    /// What the configuration says of a service's need of another; `nil` when it says nothing.
    func need(of id: ServiceID, for other: ServiceID) -> Need? {
        configured[id]?.first { $0.other == other }?.need
    }

    /// All that the configuration says a service needs, in its order.
    func needs(of id: ServiceID) -> [(other: ServiceID, need: Need)] { configured[id] ?? [] }

    /// What each needs by the configuration, told of the entries; the first word on a pair counts.
    private static func needs(
        of watched: [Service], owners: [ServiceID: ServiceID]
    ) -> [ServiceID: [(other: ServiceID, need: Need)]] {
        var needs: [ServiceID: [(other: ServiceID, need: Need)]] = [:]
        for service in watched {
            let from = owners[service.id] ?? service.id
            for dependency in service.dependencies {
                let to = owners[dependency.service] ?? dependency.service
                guard from != to, needs[from]?.contains(where: { $0.other == to }) != true
                else { continue }
                let need = Need(kind: dependency.kind, watched: service.name)
                needs[from, default: []].append((to, need))
            }
        }
        return needs
    }

    /// An entry with the configuration's word over the catalogue's.
    private static func merged(
        _ service: Service, _ needs: [(other: ServiceID, need: Need)]
    ) -> Service {
        guard !needs.isEmpty else { return service }
        let known = Set(service.dependencies.map(\.service))
        let own = service.dependencies.map { dependency in
            let said = needs.first { $0.other == dependency.service }
            return said.map { Dependency(on: $0.other, kind: $0.need.kind) } ?? dependency
        }
        return service.needing(
            own
                + needs.filter { !known.contains($0.other) }.map {
                    Dependency(on: $0.other, kind: $0.need.kind)
                })
    }
}

extension Service {
    /// The same service with other dependencies.
    fileprivate func needing(_ dependencies: [Dependency]) -> Service {
        Service(
            id: id, name: name, summary: summary, dependencies: dependencies, kind: kind,
            placement: placement, operation: operation)
    }
}

extension ServiceDossier {
    /// Every service that is known, each once.
    var known: KnownServices {
        KnownServices(catalogue, watched: watched.map(\.service), owners: owners)
    }
}
