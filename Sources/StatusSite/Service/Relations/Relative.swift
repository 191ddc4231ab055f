import Catalogue
import Model

/// A service that another needs, or that needs it.
struct Relative: Sendable, Hashable, Identifiable {
    let id: ServiceID
    let name: String
    /// How much the one that needs can miss the other.
    let kind: Dependency.Kind
    /// How it does; `nil` when that is not known.
    let state: ServiceState?
    /// Whether it has a page.
    var isLinked = true
    /// More about it; may be empty.
    var note = ""
    /// Who says so; `nil` for what the operator's configuration says.
    var provenance: Provenance?

    var address: Address? { isLinked ? .service(id) : nil }

    /// Whether it is seen not to be well.
    var suffers: Bool { state?.isTrouble ?? false }
}

extension ServiceState {
    /// Whether those who need the service may feel it.
    var isTrouble: Bool {
        switch self {
        case .up, .unknown, .maintenance: false
        case .degraded, .partial, .down: true
        }
    }
}

/// Relatives of one sort.
struct RelativeGroup: Sendable, Hashable {
    /// What they have in common.
    enum Sort: Sendable, Hashable {
        /// A role or category of the catalogue.
        case named(String)
        /// They are watched here.
        case watched
        /// What is left of many groups.
        case others
    }

    let sort: Sort
    var members: [Relative]
}

/// Whom a service needs and who needs it, in groups.
struct Relatives: Sendable, Hashable {
    /// By role, in the catalogue's order; watched services last.
    let needed: [RelativeGroup]
    /// By category, the largest group first; watched services before them.
    let dependants: [RelativeGroup]

    /// How many there are on a side.
    static func count(_ groups: [RelativeGroup]) -> Int {
        groups.reduce(0) { $0 + $1.members.count }
    }

    var isEmpty: Bool { needed.isEmpty && dependants.isEmpty }

    init(of dossier: ServiceDossier) {
        let known = Known(dossier)
        needed =
            Self.groups(known.neededInCatalogue)
            + Self.watched(known.neededAmongWatched)
        dependants =
            Self.watched(known.dependantsAmongWatched)
            + Self.groups(known.dependantsInCatalogue).sorted {
                ($1.members.count, Self.key($0)) < ($0.members.count, Self.key($1))
            }
    }

    private static func key(_ group: RelativeGroup) -> String {
        if case .named(let name) = group.sort { name } else { "" }
    }

    private static func watched(_ members: [Relative]) -> [RelativeGroup] {
        members.isEmpty ? [] : [RelativeGroup(sort: .watched, members: members)]
    }

    private static func groups(_ all: [(group: String, relative: Relative)]) -> [RelativeGroup] {
        var groups: [RelativeGroup] = []
        var places: [String: Int] = [:]
        for (name, relative) in all {
            let place = places[name] ?? groups.count
            if place == groups.count {
                groups.append(RelativeGroup(sort: .named(name), members: []))
                places[name] = place
            }
            groups[place].members.append(relative)
        }
        return groups
    }

    /// What the catalogue and the watched services say of a service's relatives.
    private struct Known {
        let dossier: ServiceDossier
        private let members: Set<ServiceID>
        private let watched: [ServiceID: ServiceStatus]

        init(_ dossier: ServiceDossier) {
            self.dossier = dossier
            members = Set(dossier.members.map(\.service.id))
            watched = Dictionary(
                dossier.watched.map { ($0.service.id, $0) }, uniquingKeysWith: { one, _ in one })
        }

        private func state(of id: ServiceID) -> ServiceState? {
            let state = dossier.states[id] ?? watched[id]?.state
            return state == .unknown ? nil : state
        }

        var neededInCatalogue: [(group: String, relative: Relative)] {
            dossier.entry.dependencies.map { relation in
                let id = relation.dependency.service
                let name = dossier.catalogue[id]?.name
                return (
                    relation.role,
                    Relative(
                        id: id, name: name ?? id.rawValue, kind: relation.dependency.kind,
                        state: state(of: id), isLinked: name != nil, note: relation.note,
                        provenance: relation.provenance)
                )
            }
        }

        var dependantsInCatalogue: [(group: String, relative: Relative)] {
            dossier.catalogue.dependents(of: dossier.entry.id).compactMap { entry in
                let relation = entry.dependencies.first {
                    $0.dependency.service == dossier.entry.id
                }
                return relation.map {
                    (
                        entry.category,
                        Relative(
                            id: entry.id, name: entry.name, kind: $0.dependency.kind,
                            state: state(of: entry.id), note: $0.note, provenance: $0.provenance)
                    )
                }
            }
        }

        /// Watched services that a member needs and that are no members, each once.
        var neededAmongWatched: [Relative] {
            var seen = members.union(dossier.entry.dependencies.map(\.dependency.service))
            return dossier.members.flatMap(\.service.dependencies).compactMap { need in
                guard let status = watched[need.service], seen.insert(need.service).inserted
                else { return nil }
                return relative(status, need.kind)
            }
        }

        /// Watched services that need a member and are none.
        var dependantsAmongWatched: [Relative] {
            let known = Set(dossier.catalogue.dependents(of: dossier.entry.id).map(\.id))
            return dossier.watched.compactMap { status in
                let id = status.service.id
                guard !members.contains(id), !known.contains(id),
                    let need = status.service.dependencies.first(where: {
                        members.contains($0.service)
                    })
                else { return nil }
                return relative(status, need.kind)
            }
        }

        private func relative(_ status: ServiceStatus, _ kind: Dependency.Kind) -> Relative {
            Relative(
                id: status.service.id, name: status.service.name, kind: kind,
                state: status.state == .unknown ? nil : status.state)
        }
    }
}
