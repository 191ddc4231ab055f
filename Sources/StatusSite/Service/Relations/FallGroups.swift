import Catalogue
import Model
import Topology

/// Who loses work when a service fails, sorted by what they have to do about it.
struct FallGroups: Sendable, Hashable {
    /// How a dependant is hit.
    enum Manner: Sendable, Hashable, CaseIterable {
        /// At once, and all of its work.
        case stops
        /// At once, and a part of its work.
        case losesPart
        /// When a queue, buffer or copy is used up.
        case later
        /// Not at all, as long as the others of a group carry it.
        case standsIn
    }

    /// One that is hit.
    struct Member: Sendable, Hashable {
        let relative: Relative
        /// The share of its work that it loses, in 0...1.
        let share: Double
        /// After how long.
        let seconds: Double
    }

    /// By manner, each by time, then in the order of the list.
    private(set) var groups: [Manner: [Member]] = [:]

    /// What starts later than this bridges the failure for a while.
    private static let atOnceSeconds = 60.0

    /// Those who fall with a service in the catalogue's graph, and the watched ones that need it.
    init(of dossier: ServiceDossier, relatives: Relatives, graph: DependencyGraph) {
        let start = dossier.now
        for impact in graph.blastRadius(of: [dossier.entry.id: start]) {
            guard let moment = impact.expectedAt, impact.share > 0 else { continue }
            let state = dossier.states[impact.service]
            let relative = Relative(
                id: impact.service, name: dossier.catalogue[impact.service]?.name ?? "",
                kind: .critical, state: state == .unknown ? nil : state)
            add(
                Member(
                    relative: relative, share: impact.share, seconds: moment.seconds(since: start)))
        }
        for group in relatives.dependants {
            for member in group.members { add(member, isWatched: group.sort == .watched) }
        }
    }

    private mutating func add(_ member: Member) {
        let manner: Manner =
            member.seconds >= Self.atOnceSeconds
            ? .later : member.share < 0.9995 ? .losesPart : .stops
        groups[manner, default: []].append(member)
    }

    /// Adds a direct dependant, unless the graph has told it already.
    private mutating func add(_ relative: Relative, isWatched: Bool) {
        switch relative.kind {
        case .redundant:
            groups[.standsIn, default: []].append(
                Member(relative: relative, share: 0, seconds: 0))
        case .critical where isWatched: add(Member(relative: relative, share: 1, seconds: 0))
        case .partial(let share) where isWatched && share > 0:
            add(Member(relative: relative, share: share, seconds: 0))
        case .asynchronous(let seconds) where isWatched:
            add(Member(relative: relative, share: 1, seconds: seconds))
        default: break
        }
    }
}
