package import Catalogue
import Model

/// Whom a service can be replaced by and who is hit with it, as far as the catalogue knows.
package struct PlanNeighbours: Hashable, Sendable {
    /// Services of one kind that a service passes on and that stand in for each other.
    package struct Group: Hashable, Sendable {
        /// What for (`payment processor`).
        package let role: String
        /// Their names, in the entry's order.
        package let names: [String]
    }

    /// Categories whose members do the same work, so that one may replace another.
    private static let replaceable: Set<String> = [
        "payment processor", "shipping software", "shipping carrier", "content delivery network",
        "domain names", "certificate authority", "production partner", "shop platform",
        "marketplace", "accounting",
    ]
    /// The roles that somebody who uses a service can go to directly, or choose between.
    private static let reachable: Set<String> = ["payment processor", "shipping carrier"]
    /// Most names that are listed.
    private static let limit = 6

    /// Those that the entry names as its stand-ins.
    package let alternatives: [CatalogueEntry]
    /// Others of the same kind, where the entry names none; whether they fit is not known.
    package let sameKind: [CatalogueEntry]
    /// Groups among what it needs that a user can turn to.
    package let groups: [Group]
    /// The names of those that need it too.
    package let dependents: [String]
    /// How many need it in all.
    package let dependentCount: Int

    /// The neighbours of an entry.
    ///
    /// - Complexity: O(*n*) in the catalogue.
    package init(of entry: CatalogueEntry, in catalogue: Catalogue) {
        alternatives = entry.alternatives.compactMap { catalogue[$0] }
        let isKnown = alternatives.isEmpty && Self.replaceable.contains(entry.category)
        sameKind =
            isKnown
            ? Array(
                catalogue.entries.filter { $0.category == entry.category && $0.id != entry.id }
                    .prefix(Self.limit)) : []
        groups = Self.groups(of: entry, in: catalogue)
        let dependents = catalogue.dependents(of: entry.id).map(\.name)
        self.dependents = Array(dependents.prefix(Self.limit))
        dependentCount = dependents.count
    }

    /// Those that may stand in: named ones, else others of the kind.
    package var standIns: [CatalogueEntry] { alternatives.isEmpty ? sameKind : alternatives }

    private static func groups(of entry: CatalogueEntry, in catalogue: Catalogue) -> [Group] {
        var roles: [String] = []
        var names: [String: [String]] = [:]
        for relation in entry.dependencies {
            guard case .redundant = relation.dependency.kind, reachable.contains(relation.role)
            else { continue }
            if names[relation.role] == nil { roles.append(relation.role) }
            let id = relation.dependency.service
            names[relation.role, default: []].append(catalogue[id]?.name ?? id.rawValue)
        }
        return roles.compactMap { role in
            guard let members = names[role], members.count > 1 else { return nil }
            return Group(role: role, names: members)
        }
    }
}
