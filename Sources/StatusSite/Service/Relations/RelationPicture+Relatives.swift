import Catalogue
import Model

extension RelationPicture {
    /// Most services drawn on a side; of more some stand for all of their group.
    static let mostOnSide = 30
    /// Most groups drawn on a side; the rest are one.
    static let mostGroups = 12

    /// The picture of what a dossier knows of a service's relatives.
    init(_ relatives: Relatives, of dossier: ServiceDossier) {
        let words = RelationWords(texts: dossier.texts)
        let isTrouble = dossier.standing.state.isTrouble
        let look = words.look(dossier.standing.state)
        self.init(
            main: NetChip(
                address: .service(dossier.entry.id), name: dossier.entry.name, look: look,
                isHit: isTrouble, isMain: true),
            parts: dossier.members.filter { $0.service.id != dossier.entry.id }.prefix(8).map {
                NetChip(
                    address: .service($0.service.id), name: $0.service.name,
                    look: words.look($0.state), isHit: $0.state.isTrouble)
            },
            dependants: Self.clusters(relatives.dependants, words) { group in
                guard isTrouble else { return .calm }
                return group.members.contains(where: \.suffers) ? .hit : .next
            },
            needed: Self.clusters(relatives.needed, words) { group in
                guard group.members.contains(where: \.suffers) else { return .calm }
                return isTrouble ? .hit : .next
            },
            nobody: dossier.texts.nobodyKnown)
    }

    private static func clusters(
        _ groups: [RelativeGroup], _ words: RelationWords,
        weight: (RelativeGroup) -> NetPicture.Weight
    ) -> [Cluster] {
        let shown = limited(groups)
        let total = Relatives.count(shown)
        let share = max(1, mostOnSide / max(1, shown.count))
        return shown.map { group in
            let limit = total > mostOnSide ? share : group.members.count
            let isTold = weight(group) > .calm
            var chips = group.members.enumerated().sorted { one, other in
                (one.element.suffers ? 0 : 1, one.offset)
                    < (other.element.suffers ? 0 : 1, other.offset)
            }.prefix(limit).map { _, member in
                NetChip(
                    address: member.address, name: member.name,
                    look: member.state.flatMap(words.look), isHit: isTold && member.suffers)
            }
            if group.members.count > limit {
                chips.append(
                    NetChip(address: nil, name: words.texts.more(group.members.count - limit)))
            }
            return Cluster(
                label: words.label(group.sort), chips: chips, weight: weight(group))
        }
    }

    /// The groups, those beyond the limit as one.
    private static func limited(_ groups: [RelativeGroup]) -> [RelativeGroup] {
        guard groups.count > mostGroups else { return groups }
        let rest = groups[(mostGroups - 1)...].flatMap(\.members)
        return groups.prefix(mostGroups - 1) + [RelativeGroup(sort: .others, members: rest)]
    }
}
