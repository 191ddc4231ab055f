import Catalogue
import Model
import Topology

/// Who is hit and who is next, and what each does about it.
struct FallList {
    let dossier: ServiceDossier
    let relatives: Relatives
    let words: RelationWords

    private static let mostNames = 24
    private static let mostForetold = 6

    private var texts: Texts { dossier.texts }
    private var state: ServiceState { dossier.standing.state }
    /// Whether enough of it has failed to take others along.
    private var isFailing: Bool { state == .down || state == .partial }
    private var dependants: [Relative] { relatives.direct }

    var html: HTML {
        HTML {
            if state.isTrouble { hit }
            if isFailing { next }
            needs
            consequences
        }
    }

    private var hit: HTML {
        let hit = dependants.filter(\.suffers)
        return HTML {
            Tag.h3 { texts.whoIsHit }
            if hit.isEmpty {
                Tag.p { texts.nobodySeenHit(dependants.count { $0.state != nil }) }
            } else {
                Tag.ul(.class("plain")) {
                    hit.map { relative in
                        Tag.li {
                            words.pill(relative.state)
                            " "
                            words.link(relative)
                        }
                    }
                }
            }
        }
    }

    /// One that may fall.
    private struct Foretold {
        let relative: Relative
        let forecast: ServiceForecast
        /// Whether it is a part of the service that the page is about.
        let isPart: Bool
    }

    /// Those that may fall, the most probable first, then the earliest, then by name.
    ///
    /// What is foretold of a watched service is told of the entry that it is part of, and counts
    /// before what is foretold from the catalogue.
    private var foretold: [Foretold] {
        let known = dossier.known
        let graph = dossier.insights.graph(of: known)
        let parts = Dictionary(
            dossier.members.map { ($0.service.id, $0.service.name) },
            uniquingKeysWith: { one, _ in one })
        var told = Set(dependants.filter(\.suffers).map(\.id)).union([dossier.entry.id])
        let all =
            (dossier.outlook?.forecasts ?? [])
            + dossier.insights.forecasts(question, in: known)
        return all.compactMap { forecast -> Foretold? in
            let part = parts[forecast.service]
            let id = part == nil ? known.entry(of: forecast.service) : forecast.service
            guard let name = part ?? graph[id]?.name, told.insert(id).inserted else { return nil }
            return Foretold(
                relative: Relative(id: id, name: name, kind: .critical, state: nil),
                forecast: forecast, isPart: part != nil)
        }.sorted { one, other in
            (other.forecast.probability, one.forecast.medianAt, one.relative.id)
                < (one.forecast.probability, other.forecast.medianAt, other.relative.id)
        }
    }

    private var question: CatalogueInsights.Question {
        CatalogueInsights.Question(
            service: dossier.entry.id, since: dossier.standing.troubleSince ?? dossier.now,
            up: dossier.states.filter { $0.value == .up && $0.key != dossier.entry.id }.keys
                .sorted(), now: dossier.now)
    }

    private var next: HTML {
        let all = foretold
        guard !all.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.whoIsNext }
            table(all.prefix(Self.mostForetold).map(row))
            if all.count > Self.mostForetold {
                Tag.details {
                    Tag.summary { texts.more(all.count - Self.mostForetold) }
                    Tag.p {
                        HTML.joined(all.dropFirst(Self.mostForetold).map(inLine), by: .text("; "))
                        "."
                    }
                }
            }
            Parts.note { texts.foretoldNote(isPartial: state == .partial) }
        }
    }

    private func inLine(_ one: Foretold) -> HTML {
        HTML {
            link(one)
            " \(chance(one.forecast)), \(ahead(one))"
        }
    }

    private func link(_ one: Foretold) -> HTML {
        HTML {
            words.link(one.relative)
            if one.isPart {
                " "
                Tag.small { texts.partOfThis }
            }
        }
    }

    private func chance(_ forecast: ServiceForecast) -> String {
        texts.wholePercent(forecast.probability)
    }

    private func ahead(_ one: Foretold) -> String {
        texts.ahead(one.forecast.medianAt.seconds(since: dossier.now), isSeenWell: isWell(one))
    }

    /// Whether it is watched and still does well.
    private func isWell(_ one: Foretold) -> Bool {
        let id = one.relative.id
        let own = dossier.members.first { $0.service.id == id }?.state
        return (own ?? dossier.states[id]) == .up
    }

    private func table(_ rows: [[HTML]]) -> HTML {
        Parts.table(
            [
                .init(heading: texts.serviceColumn), .init(heading: texts.whenColumn),
                .init(heading: texts.chanceColumn, isNumber: true),
            ], label: texts.whoIsNext, style: .compact, rows: rows)
    }

    private func row(_ one: Foretold) -> [HTML] {
        [link(one), .text(ahead(one)), .text(chance(one.forecast))]
    }

    /// What it needs that does not do well, and what then helps.
    private var needs: HTML {
        let troubled = relatives.needed.flatMap { group in
            group.members.filter(\.suffers).map { (group, $0) }
        }
        guard !troubled.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.neededInTrouble }
            Tag.ul(.class("plain")) {
                troubled.map { group, relative in
                    Tag.li {
                        words.pill(relative.state)
                        " "
                        words.link(relative)
                        ": \(texts.without(relative.kind)). "
                        Tag.small(.class("below")) {
                            texts.advice(
                                relative.kind, others: standIns(of: relative, in: group))
                        }
                    }
                }
            }
        }
    }

    private func standIns(of relative: Relative, in group: RelativeGroup) -> [String] {
        guard case .redundant(let name, _, _) = relative.kind else { return [] }
        return group.members.filter { other in
            guard case .redundant(name, _, _) = other.kind else { return false }
            return other.id != relative.id && !other.suffers
        }.map(\.name)
    }

    /// Who falls at once, who later, and what each does.
    private var consequences: HTML {
        let all = FallGroups(
            of: dossier, relatives: relatives, graph: dossier.insights.graph(of: dossier.known))
        let groups = all.groups
        let further =
            all.count
            - dependants.count { one in
                groups.values.contains { $0.contains { $0.relative.id == one.id } }
            }
        guard !groups.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { isFailing ? texts.whatToDoNow : texts.ifItFails }
            Tag.ul(.class("plain")) {
                FallGroups.Manner.allCases.compactMap { manner in
                    groups[manner].map { item(manner, $0) }
                }
            }
            if further > 0 { Parts.note { texts.withThrough(further) } }
        }
    }

    private func item(_ manner: FallGroups.Manner, _ members: [FallGroups.Member]) -> HTML {
        Tag.li {
            Tag.strong { texts.manner(manner, members) }
            ": "
            HTML.joined(members.prefix(Self.mostNames).map(name), by: .text(", "))
            if members.count > Self.mostNames { ", \(texts.more(members.count - Self.mostNames))" }
            "."
            Tag.small(.class("below")) {
                texts.advice(manner, standIns: manner == .standsIn ? [] : alternatives)
            }
        }
    }

    private func name(_ member: FallGroups.Member) -> HTML {
        HTML {
            words.link(member.relative)
            if member.seconds >= 60 {
                " "
                Tag.small { "(\(texts.after(member.seconds)))" }
            }
        }
    }

    private var alternatives: [String] {
        dossier.entry.alternatives.compactMap { dossier.catalogue[$0]?.name }
    }
}
