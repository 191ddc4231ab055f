import Catalogue
import Model
import Topology

/// Whom a service needs and who needs it, in groups; each stands in it once.
///
/// A watched service that is part of an entry is told as that entry. Where configuration and
/// catalogue both speak, the configuration is believed, for the operator knows the own services.
struct Relatives: Sendable, Hashable {
    /// By role, in the catalogue's order; what only the configuration names comes last.
    let needed: [RelativeGroup]
    /// By category, the largest group first; watched services of no entry before them.
    let dependants: [RelativeGroup]
    /// Those that need it through others only.
    let indirect: Set<ServiceID>

    /// How many there are on a side.
    static func count(_ groups: [RelativeGroup]) -> Int {
        groups.reduce(0) { $0 + $1.members.count }
    }

    var isEmpty: Bool { needed.isEmpty && dependants.isEmpty }

    /// All that need it directly, in the order of the groups.
    var direct: [Relative] { dependants.flatMap(\.members) }

    init(of dossier: ServiceDossier) {
        let known = dossier.known
        let reader = Reader(dossier: dossier, known: known)
        needed = Self.groups(reader.needed)
        let (watched, entries) = Self.groups(reader.dependants).reduce(
            into: ([RelativeGroup](), [RelativeGroup]())
        ) { halves, group in
            if group.sort == .watched { halves.0.append(group) } else { halves.1.append(group) }
        }
        dependants =
            watched
            + entries.sorted {
                ($1.members.count, Self.key($0)) < ($0.members.count, Self.key($1))
            }
        let direct = Set(dependants.flatMap(\.members).map(\.id))
        let all = dossier.insights.graph(of: known).allDependents(of: dossier.entry.id)
        indirect = Set(all).subtracting(direct).subtracting([dossier.entry.id])
    }

    private static func key(_ group: RelativeGroup) -> String {
        if case .named(let name) = group.sort { name } else { "" }
    }

    private static func groups(
        _ all: [(sort: RelativeGroup.Sort, relative: Relative)]
    ) -> [RelativeGroup] {
        var groups: [RelativeGroup] = []
        var places: [RelativeGroup.Sort: Int] = [:]
        for (sort, relative) in all {
            let place = places[sort] ?? groups.count
            if place == groups.count {
                groups.append(RelativeGroup(sort: sort, members: []))
                places[sort] = place
            }
            groups[place].members.append(relative)
        }
        return groups
    }
}

/// Reads what catalogue and configuration say of a service's relatives.
private struct Reader {
    typealias Sorted = (sort: RelativeGroup.Sort, relative: Relative)

    let dossier: ServiceDossier
    let known: KnownServices

    private var id: ServiceID { dossier.entry.id }
    private var catalogue: Catalogue { dossier.catalogue }

    /// What the entry names, by role, then what only the configuration does.
    var needed: [Sorted] {
        let named = dossier.entry.dependencies.map { relation -> Sorted in
            let other = relation.dependency.service
            return (
                .named(relation.role),
                relative(other, relation, known.need(of: id, for: other))
            )
        }
        let names = Set(dossier.entry.dependencies.map(\.dependency.service))
        let further = known.needs(of: id).filter { !names.contains($0.other) }
        return named
            + further.map { other, need in (sort(of: other), relative(other, nil, need)) }
    }

    /// Those that need it, in the order of the services.
    var dependants: [Sorted] {
        known.services.filter { service in
            service.id != id && service.dependencies.contains { $0.service == id }
        }.map { service in
            let relation = catalogue[service.id]?.dependencies
                .first { $0.dependency.service == id }
            return (
                sort(of: service.id),
                relative(service.id, relation, known.need(of: service.id, for: id))
            )
        }
    }

    private func sort(of other: ServiceID) -> RelativeGroup.Sort {
        catalogue[other].map { .named($0.category) } ?? .watched
    }

    /// A relative by the catalogue's word, the configuration's, or both.
    private func relative(
        _ other: ServiceID, _ relation: Relation?, _ need: KnownServices.Need?
    ) -> Relative {
        let status = dossier.watched.first { $0.service.id == other }
        let state = dossier.states[other] ?? status?.state
        let name = catalogue[other]?.name ?? status?.service.name
        var relative = Relative(
            id: other, name: name ?? other.rawValue,
            kind: need?.kind ?? relation?.dependency.kind ?? .critical,
            state: state == .unknown ? nil : state, isLinked: name != nil)
        if let need {
            relative.watchedAs = need.watched
        } else if let relation {
            relative.note = relation.note
            relative.provenance = relation.provenance
        }
        return relative
    }
}
