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

    /// Those who fall with a service, by the graph of all that is known; each once.
    init(of dossier: ServiceDossier, relatives: Relatives, graph: DependencyGraph) {
        let start = dossier.now
        let direct = Dictionary(
            relatives.direct.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        var told: Set<ServiceID> = []
        for impact in graph.blastRadius(of: [dossier.entry.id: start]) {
            guard let moment = impact.expectedAt, impact.share > 0,
                impact.service != dossier.entry.id
            else { continue }
            let state = dossier.states[impact.service]
            let relative =
                direct[impact.service]
                ?? Relative(
                    id: impact.service, name: graph[impact.service]?.name ?? "",
                    kind: .critical, state: state == .unknown ? nil : state)
            told.insert(impact.service)
            add(
                Member(
                    relative: relative, share: impact.share, seconds: moment.seconds(since: start)))
        }
        for relative in relatives.direct where !told.contains(relative.id) {
            guard case .redundant = relative.kind else { continue }
            groups[.standsIn, default: []].append(Member(relative: relative, share: 0, seconds: 0))
        }
    }

    /// How many are in it.
    var count: Int { groups.values.reduce(0) { $0 + $1.count } }

    private mutating func add(_ member: Member) {
        let manner: Manner =
            member.seconds >= Self.atOnceSeconds
            ? .later : member.share < 0.9995 ? .losesPart : .stops
        groups[manner, default: []].append(member)
    }
}
