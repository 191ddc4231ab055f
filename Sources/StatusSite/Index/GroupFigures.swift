import Catalogue
import Model

/// What the catalogue's dependencies say about services that belong together.
struct GroupFigures {
    /// Something that several of them need.
    struct Shared: Hashable {
        let id: ServiceID
        /// How many need it, directly or through others.
        let count: Int
        /// How many of those need it through others only.
        let indirect: Int
    }

    /// Services outside that need one of them.
    let dependents: Int
    /// How many services need each.
    let needed: [ServiceID: Int]
    /// Of how many it is known what they need.
    let known: Int
    /// What at least two need; what most need comes first.
    let shared: [Shared]

    /// - Complexity: O(members · dependencies of all).
    init(_ members: [CatalogueEntry], in catalogue: Catalogue) {
        let own = Set(members.map(\.id))
        var needed: [ServiceID: Int] = [:]
        var outside: Set<ServiceID> = []
        for entry in catalogue.entries {
            for id in Set(entry.dependencies.map(\.dependency.service)) where own.contains(id) {
                needed[id, default: 0] += 1
                if !own.contains(entry.id) { outside.insert(entry.id) }
            }
        }
        self.needed = needed
        dependents = outside.count
        known = members.count { !$0.dependencies.isEmpty }
        shared = Self.shared(by: members, in: catalogue)
    }

    private static func shared(
        by members: [CatalogueEntry], in catalogue: Catalogue
    ) -> [Shared] {
        var all: [ServiceID: Int] = [:]
        var direct: [ServiceID: Int] = [:]
        for member in members {
            for id in needs(of: member, in: catalogue) { all[id, default: 0] += 1 }
            for id in Set(member.dependencies.map(\.dependency.service)) {
                direct[id, default: 0] += 1
            }
        }
        return all.filter { $0.value > 1 }.map { id, count in
            Shared(id: id, count: count, indirect: count - direct[id, default: 0])
        }.sorted { ($1.count, $0.indirect, $0.id) < ($0.count, $1.indirect, $1.id) }
    }

    /// Everything that a service needs, directly or through others.
    private static func needs(of entry: CatalogueEntry, in catalogue: Catalogue) -> Set<ServiceID> {
        var found: Set<ServiceID> = []
        var waiting = entry.dependencies.map(\.dependency.service)
        while let id = waiting.popLast() {
            guard id != entry.id, found.insert(id).inserted else { continue }
            waiting += catalogue[id]?.dependencies.map(\.dependency.service) ?? []
        }
        return found
    }
}
