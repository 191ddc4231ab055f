import Catalogue
import Continuity
import Model

extension ServiceQuestions {
    private static let minutesADay = 1440.0
    /// From a week on the share of time means something, in minutes.
    private static let leastWatched = 7 * minutesADay

    /// How to be more available than it: what was measured, who can stand in, how it is built.
    var availability: Question {
        let neighbours = PlanNeighbours(of: entry, in: dossier.catalogue)
        let standIns = neighbours.standIns.map(\.name)
        return question(
            "availability", texts.askAvailability(name),
            [
                measured,
                standIns.isEmpty
                    ? nil
                    : neighbours.alternatives.isEmpty
                        ? texts.sameKind(texts.planLanguage.anyOf(standIns))
                        : texts.standIns(texts.planLanguage.anyOf(standIns)),
                reachable(neighbours.groups.filter { single(in: $0.role).isEmpty }),
            ] + unmissable(neighbours.groups) + [
                redundancy,
                measured == nil && standIns.isEmpty ? nil : texts.commonCause,
            ], links: [.init(text: texts.planTitle(name), address: .plan(entry.id))])
    }

    /// How well it was on the days that were watched, and what a second way would make of it.
    private var measured: String? {
        let watched = WatchedTime(dossier.days)
        // What a few hours show says nothing of a year.
        guard watched.minutes >= Self.leastWatched, let share = watched.well else { return nil }
        let lost = watched.lostMinutes
        guard lost > 0 else { return texts.neverSeenDown(days: watched.days) }
        let both = (1 - share) * (1 - share)
        return texts.seenDown(
            minutes: texts.duration((lost * 60).rounded()), days: watched.days,
            share: texts.availability(share),
            both: texts.duration((both * 365 * Self.minutesADay * 60).rounded()))
    }

    private func reachable(_ groups: [PlanNeighbours.Group]) -> String? {
        guard !groups.isEmpty else { return nil }
        let parts = groups.map { group in
            "\(texts.role(group.role)) (\(texts.planLanguage.anyOf(group.names)))"
        }
        return texts.severalWays(name, texts.list(parts))
    }

    /// The relations of a role without which nothing works, whoever else there is.
    private func single(in role: String) -> [Relation] {
        entry.dependencies.filter { $0.role == role && $0.dependency.kind == .critical }
    }

    /// Where there are several, but one of them is not to be missed.
    private func unmissable(_ groups: [PlanNeighbours.Group]) -> [String?] {
        groups.compactMap { group in
            let single = single(in: group.role)
            guard let first = single.first else { return nil }
            return texts.severalButOne(
                name, for: texts.role(group.role), names: texts.planLanguage.anyOf(group.names),
                single: texts.list(
                    single.map {
                        dossier.catalogue[$0.dependency.service]?.name
                            ?? $0.dependency.service.rawValue
                    }), source: source(of: first.provenance))
        }
    }

    private func source(of provenance: Provenance) -> String {
        provenance.source == Texts(.english).commonKnowledge
            ? texts.commonKnowledge
            : provenance.source + (provenance.asOf.map { ", \($0)" } ?? "")
    }

    /// How it is built itself, where somebody measured it: what is doubled, what is single.
    private var redundancy: String? {
        let known = entry.dependencies.filter { $0.provenance.confidence == .measured }
        var doubled: [String: [String]] = [:]
        var single: [String] = []
        for relation in known {
            let id = relation.dependency.service
            let other = dossier.catalogue[id]?.name ?? id.rawValue
            switch relation.dependency.kind {
            case .redundant(let group, required: _, failoverSeconds: _):
                doubled[group, default: []].append(other)
            case .critical: single.append("\(texts.role(relation.role)) (\(other))")
            case .partial, .asynchronous: continue
            }
        }
        let groups = doubled.sorted { $0.key < $1.key }.map { group in
            "\(texts.role(group.key)) (\(texts.list(group.value)))"
        }
        guard !groups.isEmpty || !single.isEmpty else { return nil }
        let source = known.first?.provenance
        return texts.builtLike(
            doubled: groups.isEmpty ? nil : texts.list(groups),
            single: single.isEmpty ? nil : texts.list(single),
            source: source?.source ?? "", asOf: source?.asOf)
    }
}
