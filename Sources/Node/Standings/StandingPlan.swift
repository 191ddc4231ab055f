import Catalogue
import Model
import YAML

/// What the standings need to know of catalogue and configuration; stays the same while a node runs.
struct StandingPlan: Sendable {
    /// The services known.
    let catalogue: Catalogue
    /// The watched services that belong to an entry, in the configuration's order.
    let members: [ServiceID: [StandingMember]]
    /// The providers whose own word is read, by entry.
    let providers: [ServiceID: WatchedProvider]
    /// The name of the vantage point of our checks.
    let region: String
    /// The entries that need an entry, by name.
    let dependents: [ServiceID: [ServiceID]]
    /// The watched services that need a part of an entry and are no part of it themselves.
    let watchedDependents: [ServiceID: [StandingMember]]
    /// Which entry a watched service is part of.
    let owners: [ServiceID: ServiceID]
    private let watched: Set<ServiceID>

    /// What a configuration says.
    ///
    /// - Throws: `YAMLError` when a file of our catalogue is wrong, which the tests rule out.
    init(_ configuration: Configuration) throws(YAMLError) {
        catalogue = try configuration.catalogue()
        region = configuration.region
        providers = Dictionary(
            configuration.providers.map { ($0.service, $0) }
        ) { first, _ in first }
        let watched = configuration.services
        let owners = Dictionary(
            watched.compactMap { one in one.partOf.map { (one.service.id, $0) } }
        ) { first, _ in first }
        members = Dictionary(
            watched.compactMap { one in one.partOf.map { ($0, [StandingMember(one)]) } },
            uniquingKeysWith: +)
        watchedDependents = Self.watchedDependents(watched, owners)
        dependents = Dictionary(
            catalogue.entries.flatMap { entry in
                Set(entry.dependencies.map(\.dependency.service)).sorted().map { ($0, [entry.id]) }
            }, uniquingKeysWith: +)
        self.owners = owners
        self.watched = Set(watched.map(\.service.id))
    }

    /// Whether what is heard of a watched service can change a standing.
    func isWatched(_ id: ServiceID) -> Bool { watched.contains(id) }

    private static func watchedDependents(
        _ watched: [WatchedService], _ owners: [ServiceID: ServiceID]
    ) -> [ServiceID: [StandingMember]] {
        var dependents: [ServiceID: [StandingMember]] = [:]
        for one in watched {
            let own = one.partOf
            let needed = one.service.dependencies.compactMap { owners[$0.service] }
            for entry in Set(needed) where entry != own {
                dependents[entry, default: []].append(StandingMember(one))
            }
        }
        return dependents
    }
}
